import { INSTITUTIONS, institutionById } from '../bank/institutions.ts';
import type { Institution } from '../bank/institutions.ts';
import { jsonAnswer } from '../kernel/http.ts';
import type { Answer } from '../kernel/http.ts';
import { errorMessage } from './errors.ts';
import { pageOf, readPage } from './paging.ts';

/** GET /institution/v2/institutions */
export function listInstitutions(query: URLSearchParams, nowMs: number): Answer {
  const page = readPage(query);
  if ('status' in page) return page;
  const search = (query.get('search') ?? '').toLowerCase();
  const { records, ...counts } = pageOf(
    INSTITUTIONS.filter((institution) => institution.name.toLowerCase().includes(search)),
    page,
  );
  return jsonAnswer(200, {
    ...counts,
    createdDate: Math.floor(nowMs / 1000),
    institutions: records.map(wireInstitution),
  });
}

/** GET /institution/v2/institutions/{institutionId} */
export function oneInstitution(id: string): Answer {
  const institution = institutionById(Number(id));
  return institution === undefined
    ? errorMessage(404, 38006, 'Institution not found.')
    : jsonAnswer(200, { institution: wireInstitution(institution) });
}

function wireInstitution(institution: Institution): Record<string, unknown> {
  const home = `https://www.${institution.host}`;
  return {
    id: institution.id,
    name: institution.name,
    transAgg: true,
    ach: true,
    stateAgg: false,
    voi: true,
    voa: true,
    aha: false,
    availBalance: true,
    accountOwner: true,
    accountTypeDescription: 'Banking',
    phone: '1-801-555-0100',
    urlHomeApp: `${home}/`,
    urlLogonApp: `${home}/login`,
    oauthEnabled: true,
    timeZone: 'America/Denver',
    currency: 'USD',
    status: 'online',
    address: { city: institution.city, state: institution.state, country: 'USA' },
    branding: { icon: `${home}/icon.svg`, logo: `${home}/logo.svg`, primaryColor: institution.color },
  };
}
