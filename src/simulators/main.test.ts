import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';

test('the program prints one line of JSON when both simulators listen, and leaves when it is told to', async () => {
  const env = {
    ...process.env,
    LOANDESK_SIM_NOW: '2026-03-18T12:00:00-07:00',
    LOANDESK_SIM_CUSTOMERS: '60',
    BASIQ_SIM_LISTS_USERS: '1',
  };
  const child = spawn(process.execPath, [fileURLToPath(new URL('main.ts', import.meta.url))], {
    env,
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  let output = '';
  for await (const chunk of child.stdout) {
    output += String(chunk);
    if (output.endsWith('\n')) break;
  }
  const { finicity, basiq, people, basiqPeople } = JSON.parse(output) as {
    finicity: { baseUrl: string; partnerId: string };
    basiq: { baseUrl: string; apiKey: string };
    people: { name: string; customerId: string; about: string }[];
    basiqPeople: { name: string; userId: string; email: string; key: string; about: string }[];
  };
  expect(finicity).toMatchObject({ partnerId: 'partner', partnerSecret: 'secret', appKey: 'app-key' });
  expect(people[0]).toMatchObject({ name: 'Maria Alvarez', customerId: '1005061234' });
  expect((await fetch(`${finicity.baseUrl}/_sim/people`)).status).toBe(200);
  expect(basiqPeople[0]).toMatchObject({ name: 'Priya Nair', email: 'priya.nair@example.com', key: 'home-owner' });
  const token = await fetch(`${basiq.baseUrl}/token`, {
    method: 'POST',
    headers: { authorization: `Basic ${basiq.apiKey}`, 'basiq-version': '3.0' },
    body: new URLSearchParams({ scope: 'SERVER_ACCESS' }),
  });
  const { access_token } = (await token.json()) as { access_token: string };
  const users = await fetch(`${basiq.baseUrl}/users`, { headers: { authorization: `Bearer ${access_token}` } });
  expect(users.status).toBe(200);
  const exited = once(child, 'exit');
  child.kill('SIGTERM');
  expect(await exited).toEqual([0, null]);
});
