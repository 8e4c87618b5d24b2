import type { ConnectionPlan } from './lives/life-plan.ts';

/** One refresh of one connection. */
export interface Job {
  readonly id: string;
  readonly userId: string;
  readonly connectionId: string;
  readonly institutionId: string;
  readonly ending: ConnectionPlan['refresh'];
  /** Milliseconds before the delay scale. */
  readonly lastsMs: number;
  /** By the simulator's clock. */
  readonly createdMs: number;
  /** By the machine's own, which a fixed clock does not stop. */
  readonly startedAt: number;
}

export interface Step {
  readonly title: string;
  readonly status: 'pending' | 'in-progress' | 'success' | 'failed';
  readonly result: object | null;
}

interface Stage {
  readonly title: string;
  readonly fromMs: number;
  readonly toMs: number;
  /** What it leads to; a failure ends the job. */
  readonly result:
    | { readonly code: string; readonly title: string; readonly detail: string }
    | { readonly url: string }
    | null;
}

const MFA_WAIT_MS = 30_000;

function stagesOf(job: Job): readonly Stage[] {
  const user = `/users/${job.userId}`;
  const verify = { title: 'verify-credentials', fromMs: 300, toMs: 1500 };
  switch (job.ending) {
    case 'refused':
      return [
        {
          ...verify,
          result: {
            code: 'invalid-credentials',
            title:
              'Cannot login to target institution using supplied credentials. Please check credentials and try again.',
            detail: 'Invalid credentials',
          },
        },
        ...afterSignIn(user, job.connectionId, 1500),
      ];
    case 'mfa':
      return [
        { ...verify, result: { url: `${user}/connections/${job.connectionId}` } },
        {
          title: 'mfa-challenge',
          fromMs: 1500,
          toMs: 1500 + MFA_WAIT_MS,
          result: {
            code: 'user-action-required',
            title: 'User action required',
            detail: 'The code was not entered in time.',
          },
        },
        ...afterSignIn(user, job.connectionId, 1500 + MFA_WAIT_MS),
      ];
    case 'never-ends':
      return [
        { ...verify, result: { url: `${user}/connections/${job.connectionId}` } },
        { title: 'retrieve-accounts', fromMs: 1500, toMs: Number.MAX_VALUE, result: null },
        { title: 'retrieve-transactions', fromMs: Number.MAX_VALUE, toMs: Number.MAX_VALUE, result: null },
      ];
    case 'works':
      break;
  }
  return [
    { ...verify, result: { url: `${user}/connections/${job.connectionId}` } },
    ...afterSignIn(user, job.connectionId, 1500),
  ];
}

function afterSignIn(user: string, connectionId: string, fromMs: number): Stage[] {
  const filter = `connection.id.eq('${connectionId}')`;
  return [
    {
      title: 'retrieve-accounts',
      fromMs,
      toMs: fromMs + 2000,
      result: { url: `${user}/accounts?filter=${filter}` },
    },
    {
      title: 'retrieve-transactions',
      fromMs: fromMs + 2000,
      toMs: fromMs + 4500,
      result: { url: `${user}/transactions?filter=${filter}` },
    },
  ];
}

/** How far a job is after so many milliseconds of its own time. Results of a link are relative (fact). */
export function stepsOf(job: Job, elapsedMs: number, mfaLink: string): Step[] {
  // A job that does not end stands in its second step, however long one waits.
  const elapsed = job.ending === 'never-ends' ? Math.min(elapsedMs, 1e9) : elapsedMs;
  const steps: Step[] = [];
  for (const stage of stagesOf(job)) {
    const hasFailed = steps.some((step) => step.status === 'failed');
    if (hasFailed || elapsed < stage.fromMs) steps.push({ title: stage.title, status: 'pending', result: null });
    else if (elapsed < stage.toMs) {
      const result = stage.title === 'mfa-challenge' ? mfaChallenge(mfaLink) : null;
      steps.push({ title: stage.title, status: 'in-progress', result });
    } else if (stage.result !== null && 'code' in stage.result) {
      steps.push({ title: stage.title, status: 'failed', result: stage.result });
    } else {
      const result = stage.result === null ? null : { type: 'link', ...stage.result };
      steps.push({ title: stage.title, status: 'success', result });
    }
  }
  return steps;
}

export function hasSucceeded(job: Job, elapsedMs: number): boolean {
  return job.ending === 'works' && elapsedMs >= job.lastsMs;
}

function mfaChallenge(response: string): object {
  return {
    type: 'mfa',
    method: 'token',
    description: 'Enter the code that your bank sent to the phone ending in 071',
    input: ['Security code'],
    expiryMs: MFA_WAIT_MS,
    links: { response },
  };
}
