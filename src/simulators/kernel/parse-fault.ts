import { REWRITE_NAMES } from './faults.ts';
import type { Fault, FaultAction, FaultMatch } from './faults.ts';

type Fields = Readonly<Record<string, unknown>>;

/** Reads a scripted fault. @throws TypeError with a sentence that says what is wrong */
export function parseFault(value: unknown): Fault {
  const fields = objectOf(value, 'fault');
  const times = optionalWhole(fields, 'times');
  const per = fields['per'];
  if (per !== undefined && per !== 'path') throw new TypeError('per must be "path"');
  return {
    match: parseMatch(objectOf(fields['match'], 'match')),
    action: parseAction(objectOf(fields['action'], 'action')),
    ...(times === undefined ? {} : { times }),
    ...(per === undefined ? {} : { per }),
  };
}

function parseMatch(fields: Fields): FaultMatch {
  const path = fields['path'];
  if (typeof path !== 'string') throw new TypeError('match.path must be a regular expression in text');
  try {
    void new RegExp(path);
  } catch (error) {
    if (error instanceof SyntaxError) throw new TypeError(`match.path: ${error.message}`, { cause: error });
    throw error;
  }
  const { method, customerId, accept } = fields;
  if (method !== undefined && typeof method !== 'string') throw new TypeError('match.method must be text');
  if (accept !== undefined && accept !== 'json' && accept !== 'pdf') {
    throw new TypeError('match.accept must be json or pdf');
  }
  if (customerId !== undefined && typeof customerId !== 'string' && typeof customerId !== 'number') {
    throw new TypeError('match.customerId must be an id');
  }
  return {
    path,
    ...(method === undefined ? {} : { method }),
    ...(customerId === undefined ? {} : { customerId: String(customerId) }),
    ...(accept === undefined ? {} : { accept }),
  };
}

function parseAction(fields: Fields): FaultAction {
  switch (fields['kind']) {
    case 'status': {
      const status = optionalWhole(fields, 'status');
      const { headers, body, contentType } = fields;
      if (status === undefined || status < 200 || status > 599) throw new TypeError('status must be from 200 to 599');
      if (contentType !== undefined && typeof contentType !== 'string') throw new TypeError('contentType must be text');
      return {
        kind: 'status',
        status,
        ...(headers === undefined ? {} : { headers: textFields(headers) }),
        ...(body === undefined ? {} : { body }),
        ...(contentType === undefined ? {} : { contentType }),
      };
    }
    case 'reset': {
      const after = fields['after'];
      if (after !== 'before-handling' && after !== 'after-handling') {
        throw new TypeError('reset.after must be before-handling or after-handling');
      }
      return { kind: 'reset', after };
    }
    case 'delay': {
      const ms = optionalWhole(fields, 'ms');
      if (ms === undefined) throw new TypeError('delay.ms is missing');
      return { kind: 'delay', ms, scaled: fields['scaled'] === true };
    }
    case 'truncate': {
      const bytes = optionalWhole(fields, 'bytes');
      return bytes === undefined ? { kind: 'truncate' } : { kind: 'truncate', bytes };
    }
    case 'hang':
      return { kind: 'hang' };
    case 'rewrite': {
      const how = REWRITE_NAMES.find((name) => name === fields['how']);
      if (how === undefined) throw new TypeError(`rewrite.how must be one of ${REWRITE_NAMES.join(', ')}`);
      return { kind: 'rewrite', how };
    }
    default:
      throw new TypeError('action.kind must be status, reset, delay, truncate, hang or rewrite');
  }
}

function objectOf(value: unknown, name: string): Fields {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    throw new TypeError(`${name} must be an object`);
  }
  return value as Fields;
}

function optionalWhole(fields: Fields, name: string): number | undefined {
  const value = fields[name];
  if (value === undefined) return undefined;
  if (typeof value !== 'number' || !Number.isInteger(value) || value < 0) {
    throw new TypeError(`${name} must be a whole number`);
  }
  return value;
}

function textFields(value: unknown): Record<string, string> {
  const result: Record<string, string> = {};
  for (const [name, text] of Object.entries(objectOf(value, 'headers'))) result[name] = String(text);
  return result;
}
