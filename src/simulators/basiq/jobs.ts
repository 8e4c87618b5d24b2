import { jsonAnswer } from '../kernel/http.ts';
import type { Answer } from '../kernel/http.ts';
import { notFound } from './errors.ts';
import { stepsOf } from './job-steps.ts';
import type { Job } from './job-steps.ts';
import { utcText } from './lives/sydney.ts';
import type { Person } from './lives/person.ts';
import type { Provider } from './provider.ts';

/** GET /jobs/{id}. Fact: a job of a connection has no status of its own; it is done when all steps are. */
export function oneJob(id: string, provider: Provider): Answer {
  const job = provider.refreshes.find(id);
  return job === undefined ? notFound() : jsonAnswer(200, wireJob(job, provider));
}

/** GET /users/{id}/jobs */
export function listJobs(person: Person, provider: Provider): Answer {
  const jobs = provider.refreshes.recentOf(person.userId);
  return jsonAnswer(200, {
    type: 'list',
    size: jobs.length,
    data: jobs.map((job) => ({
      ...wireJob(job, provider),
      institution: {
        type: 'institution',
        id: job.institutionId,
        links: { self: provider.link(`/institutions/${job.institutionId}`) },
      },
    })),
    links: { self: provider.link(`/users/${person.userId}/jobs`) },
  });
}

function wireJob(job: Job, { link, refreshes }: Provider): object {
  const self = link(`/jobs/${job.id}`);
  const elapsed = refreshes.elapsedMs(job);
  const steps = stepsOf(job, elapsed, `${self}/mfa`);
  const passed = steps.some((step) => step.status !== 'pending') ? Math.min(elapsed, job.lastsMs, 600_000) : 0;
  return {
    type: 'job',
    id: job.id,
    created: utcText(job.createdMs),
    updated: utcText(job.createdMs + passed),
    jobType: 'connection',
    steps,
    links: { self, source: link(`/users/${job.userId}/connections/${job.connectionId}`) },
  };
}
