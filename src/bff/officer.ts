import { randomUUID } from 'node:crypto';
import { text } from 'node:stream/consumers';
import { parseArgs } from 'node:util';
import { role } from '#contracts/permissions.ts';
import { ConfigError, readStoreSettings } from './config.ts';
import { hashPassword } from './security/passwords.ts';
import { AuditLog } from './services/audit-log.ts';
import { AuditRecords } from './store/audit-records.ts';
import { openStore } from './store/database.ts';
import { foldName, Officers } from './store/officers.ts';

const usage = `usage: npm run officer -- add NAME --role officer|lead|auditor [--display-name "R. Okafor"] --password-stdin
Makes an account, or gives an existing one a new role and password. The password is read from standard input.`;
const leastPassword = 8;

function refuse(sentence: string): never {
  throw new ConfigError(sentence);
}

async function main(): Promise<void> {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: { role: { type: 'string' }, 'display-name': { type: 'string' }, 'password-stdin': { type: 'boolean' } },
  });
  const [command, name] = positionals;
  if (command !== 'add' || name === undefined || positionals.length !== 2) refuse(usage);
  if (!/^[\p{L}\p{N}._@-]{1,120}$/u.test(name))
    refuse('NAME may hold letters, digits and . _ @ - only, at most 120 of them.');
  const wanted = role.safeParse(values.role);
  if (!wanted.success) refuse('--role must be one of officer, lead, auditor.');
  if (values['password-stdin'] !== true)
    refuse('--password-stdin is needed: a password on the command line can be seen by others.');
  const password = (await text(process.stdin)).replace(/\r?\n$/, '');
  if (password.length < leastPassword) refuse(`The password must have at least ${leastPassword} characters.`);

  const { store: settings } = readStoreSettings(process.env);
  const store = await openStore(settings);
  try {
    const now = new Date();
    const audit = new AuditLog(new AuditRecords(store), () => now);
    await audit.append({
      actor: null,
      event: 'officer.added',
      outcome: 'done',
      note: `${foldName(name)} as ${wanted.data}`,
    });
    await new Officers(store).put({
      id: randomUUID(),
      name: foldName(name),
      display_name: values['display-name'] ?? name,
      role: wanted.data,
      password_hash: await hashPassword(password),
      is_simulated: 0,
      created_at: now.toISOString(),
    });
  } finally {
    await store.close();
  }
  console.log(`${name} can sign in as ${wanted.data}.`);
}

main().catch((error: unknown) => {
  console.error(
    error instanceof ConfigError || (error instanceof TypeError && 'code' in error) ? error.message : error,
  );
  process.exit(2);
});
