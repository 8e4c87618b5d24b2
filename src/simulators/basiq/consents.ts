import { jsonAnswer } from '../kernel/http.ts';
import type { Answer } from '../kernel/http.ts';
import { derivedUuid } from './derived-uuid.ts';
import { notFound } from './errors.ts';
import { sydneyMidnight, utcText } from './lives/sydney.ts';
import type { Person } from './lives/person.ts';
import type { Provider } from './provider.ts';

/** GET /users/{id}/consents */
export function listConsents(person: Person, provider: Provider): Answer {
  const { userId, consent } = person;
  const data = consent.state === 'none' ? [] : [wireConsent(person, provider)];
  if (consent.state === 'lapses') provider.lapsedConsents.add(userId);
  return jsonAnswer(200, {
    type: 'list',
    size: data.length,
    data,
    links: { self: provider.link(`/users/${userId}/consents`) },
  });
}

/** DELETE /users/{id}/consents/{cid}: the consent stays in the list as a revoked one. Invented: data can still be read. */
export function revokeConsent(person: Person, consentId: string, provider: Provider): Answer {
  if (person.consent.state === 'none' || consentId !== consentIdOf(person)) return notFound();
  provider.revokedConsents.set(consentId, provider.nowMs());
  return { status: 204 };
}

function consentIdOf(person: Person): string {
  return derivedUuid(`${person.userId}|consent`);
}

function wireConsent(person: Person, provider: Provider): object {
  const { consent, userId, createdDaysBefore } = person;
  const { referenceDay } = provider.book;
  const id = consentIdOf(person);
  const revokedNow = provider.revokedConsents.get(id);
  const hasLapsed = consent.state === 'lapses' && provider.lapsedConsents.has(userId);
  const ends = hasLapsed ? provider.nowMs() - 1000 : sydneyMidnight(referenceDay + consent.endsInDays);
  const revokedAt =
    revokedNow ?? (consent.state === 'revoked' ? sydneyMidnight(referenceDay + consent.endsInDays) : null);
  const created = Math.min(sydneyMidnight(referenceDay - createdDaysBefore), ends - 86_400_000) + 36_000_000;
  const expiry = consent.state === 'revoked' ? sydneyMidnight(referenceDay + 150) : ends;
  return {
    type: 'consent',
    id,
    created: utcText(created),
    updated: utcText(revokedAt ?? created),
    expiryDate: utcText(expiry),
    origin: 'user',
    status: revokedAt !== null ? 'revoked' : provider.nowMs() >= expiry ? 'expired' : 'active',
    ...(revokedAt === null ? {} : { revoked: utcText(revokedAt) }),
    purpose: {
      primary: { title: 'Lending', description: 'To assess an application for credit.' },
      other: [],
    },
    data: {
      retainData: true,
      initialRetrievalDays: 395,
      organisation: 'Example Lending',
      permissions: ['account.basic', 'account.detail', 'customer.person.detail', 'transaction.detail'].map(permission),
    },
    links: {
      self: provider.link(`/users/${userId}/consents/${id}`),
      consentPolicy: provider.link('/policies/1'),
      latestConsentPolicy: provider.link('/policies/1'),
    },
  };
}

function permission(scope: string): object {
  return {
    scope,
    required: scope !== 'customer.person.detail',
    consented: true,
    entity: scope.split('.')[0],
    information: { name: scope, description: `What ${scope} covers.`, attributeList: [] },
    purpose: { title: 'Lending', description: 'To assess an application for credit.' },
  };
}
