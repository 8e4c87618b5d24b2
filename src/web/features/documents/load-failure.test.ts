import { describe, expect, it } from 'vitest';
import { readLoadFailure } from './load-failure.ts';

const error = (name: string, message: string, more: object = {}) => Object.assign(new Error(message), { name }, more);

describe('readLoadFailure', () => {
  it('tells a broken file from an empty one', () => {
    expect(readLoadFailure(error('InvalidPDFException', 'Invalid PDF structure.'))).toEqual({ kind: 'broken' });
    expect(
      readLoadFailure(error('InvalidPDFException', 'The PDF file is empty, i.e. its size is zero bytes.')),
    ).toEqual({
      kind: 'empty',
    });
  });
  it('tells a missing document, an ended session and a failing server apart', () => {
    const response = (status: number) => readLoadFailure(error('ResponseException', 'Unexpected', { status }));
    expect(response(404)).toEqual({ kind: 'missing' });
    expect(response(401)).toEqual({ kind: 'signed-out' });
    expect(response(503)).toEqual({ kind: 'failed', status: 503 });
    expect(response(0)).toEqual({ kind: 'failed', status: null });
  });
  it('never takes an unknown error for a broken file', () => {
    expect(readLoadFailure(error('TypeError', 'Failed to fetch'))).toEqual({ kind: 'failed', status: null });
    expect(readLoadFailure(error('UnknownErrorException', 'x'))).toEqual({ kind: 'failed', status: null });
  });
});
