import { jsonAnswer } from '../kernel/http.ts';
import type { Answer } from '../kernel/http.ts';
import { notFound } from './errors.ts';
import { INSTITUTIONS } from './lives/banks.ts';
import type { Institution } from './lives/banks.ts';
import type { Provider } from './provider.ts';

/** GET /institutions */
export function listInstitutions({ link }: Provider): Answer {
  return jsonAnswer(200, {
    type: 'list',
    totalCount: INSTITUTIONS.length,
    data: INSTITUTIONS.map((institution) => wireInstitution(institution, link)),
    links: { self: link('/institutions') },
  });
}

/** GET /institutions/{id} */
export function oneInstitution(id: string, { link }: Provider): Answer {
  const found = INSTITUTIONS.find((institution) => institution.id === id);
  return found === undefined ? notFound() : jsonAnswer(200, wireInstitution(found, link));
}

function wireInstitution(institution: Institution, link: Provider['link']): object {
  const { id, name, shortName, institutionType, tier } = institution;
  return {
    type: 'institution',
    id,
    name,
    shortName,
    institutionType,
    country: 'Australia',
    serviceName: `${shortName} Internet Banking`,
    serviceType: 'Personal Banking',
    tier,
    stage: 'live',
    status: 'operational',
    authorization: institution.method === 'web' ? 'user' : 'other',
    logo: null,
    links: { self: link(`/institutions/${id}`) },
  };
}

/** GET /connectors */
export function listConnectors({ link }: Provider): Answer {
  return jsonAnswer(200, {
    type: 'list',
    totalCount: INSTITUTIONS.length,
    data: INSTITUTIONS.map((institution) => wireConnector(institution, link)),
    links: { self: link('/connectors') },
  });
}

/** GET /connectors/{id}/{method} */
export function oneConnector(id: string, method: string, { link }: Provider): Answer {
  const found = INSTITUTIONS.find((institution) => institution.id === id && institution.method === method);
  return found === undefined ? notFound() : jsonAnswer(200, wireConnector(found, link));
}

function wireConnector(institution: Institution, link: Provider['link']): object {
  const { id, name, shortName, tier, method, institutionType } = institution;
  return {
    type: 'connector',
    id,
    method,
    stage: 'live',
    status: 'operational',
    institution: { type: institutionType, name, shortName, country: 'Australia', tier, logo: null },
    stats: { averageDurationMs: { verifyCredentials: 1200, retrieveAccounts: 2000, retrieveTransactions: 2500 } },
    links: { self: link(`/connectors/${id}/${method}`) },
  };
}
