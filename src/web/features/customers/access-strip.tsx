import type { CustomerAccess } from '#contracts/customers.ts';
import { consentFact } from '#web/lib/consent-words.ts';
import { useServerNow } from '#web/lib/server-clock.tsx';
import { FactStrip, StripFact } from '#web/ui/fact-strip.tsx';
import { InstantText } from '#web/ui/instant-text.tsx';

type Connection = CustomerAccess['connections'][number];

const stateWords: Readonly<Record<Connection['state'], string>> = {
  active: 'active',
  pending: 'being set up',
  invalid: 'broken',
  gone: 'removed',
  unknown: 'state not said',
};

const methodWords: Readonly<Record<Connection['method'], string>> = {
  open_banking: 'open banking',
  web: 'sign-in at the bank’s site',
  not_said: 'way of access not said',
};

/** What the customer allowed, and whether the lines to their banks work. */
export function AccessStrip({ access }: { access: CustomerAccess }) {
  const now = useServerNow();
  const { consent, connections } = access;
  const { head, below, look } = consentFact(consent, now);
  return (
    <section aria-label="Consent and connections" className="mb-6">
      <FactStrip>
        <StripFact term="Consent" isCaution={look === 'caution'} head={<strong>{head}</strong>}>
          {/* The provider's place has its own day: the sentence names it. */}
          {look === 'agrees' || consent.state === 'active' ? below : consent.sentence}
        </StripFact>
        {connections.length === 0 && (
          <StripFact term="Connections" isCaution head={<strong>No connection to a bank</strong>}>
            the customer has connected none, or removed it
          </StripFact>
        )}
        {connections.map((connection) => (
          <ConnectionFact key={connection.id} connection={connection} />
        ))}
      </FactStrip>
    </section>
  );
}

function ConnectionFact({ connection }: { connection: Connection }) {
  const { institution, state, method, lastUsedAt, sentence } = connection;
  const isCaution = state === 'invalid' || state === 'gone';
  return (
    <StripFact
      term="Connection"
      isCaution={isCaution}
      head={
        <>
          <strong>
            <bdi className="break-words">{institution ?? 'Bank not named'}</bdi>
          </strong>{' '}
          {stateWords[state]}
        </>
      }
    >
      {methodWords[method]} ·{' '}
      {lastUsedAt === null ? (
        'last use not said'
      ) : (
        <>
          used <InstantText at={lastUsedAt} />
        </>
      )}
      {state !== 'active' && ` · ${sentence}`}
    </StripFact>
  );
}
