import type { Readable } from 'node:stream';
import type { HandlerInput, RouteId, RouteResponse, Routes } from '#contracts/routes.ts';
import type { Visitor } from '../services/sign-in.ts';

/** What of an act goes into the audit log. Never bank data. */
export interface AuditSubject {
  readonly actor?: string;
  readonly customerId?: string | null;
  readonly reportId?: string | null;
  readonly purpose?: string | null;
  readonly note?: string | null;
}

/** What a handler may know and do besides its parsed input. */
export interface RequestContext {
  readonly requestId: string;
  readonly address: string;
  readonly idempotencyKey: string | null;
  readonly range: string | null;
  readonly sessionCookie: string | null;
  /** Throws `not-signed-in` on a public route that nobody is signed in at. */
  readonly visitor: () => Visitor;
  setSessionCookie(value: string | null): void;
  /**
   * Writes the audit record of the route. A handler calls it before it changes anything or returns data; the binder
   * refuses to send an answer of an audited route that was not recorded.
   */
  readonly record: (subject: AuditSubject) => Promise<void>;
  /** Says that this request continues an act whose record is written: a later range of the same viewing. */
  readonly isRecordedBefore: () => void;
}

/** JSON that was held against the contract when it was kept, so that it need not be parsed again. */
export class PreparedJson {
  readonly bytes: Buffer;
  readonly gzip: Buffer;
  constructor({ bytes, gzip }: { bytes: Buffer; gzip: Buffer }) {
    this.bytes = bytes;
    this.gzip = gzip;
  }
}

/** A body of bytes with the headers that belong to it. */
export interface BytesReply {
  readonly status: 200 | 206;
  readonly headers: Readonly<Record<string, string | number>>;
  readonly body: Buffer | Readable;
}

type Reply<Id extends RouteId> = Routes[Id]['response'] extends { kind: 'json' }
  ? RouteResponse<Id> | PreparedJson
  : Routes[Id]['response'] extends { kind: 'bytes' }
    ? BytesReply
    : void;

export type Handler<Id extends RouteId> = (input: HandlerInput<Id>, context: RequestContext) => Promise<Reply<Id>>;
export type Handlers = { readonly [Id in RouteId]: Handler<Id> };
