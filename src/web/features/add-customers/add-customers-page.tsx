import { useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { useState } from 'react';
import { customersPageQuery } from '#web/api/queries.ts';
import { useDocumentTitle } from '#web/lib/use-document-title.ts';
import { Crumbs } from '#web/ui/crumbs.tsx';
import { Page } from '#web/ui/page.tsx';
import { Segmented } from '#web/ui/segmented.tsx';
import { TextLink } from '#web/ui/text-link.tsx';
import { AddList } from './add-list.tsx';
import { AddOneForm } from './add-one-form.tsx';
import { basiqListing, introWords } from './listing-words.ts';
import { useAddRun } from './use-add-run.ts';

const route = getRouteApi('/frame/customers/add');
const ways = [
  { value: 'id', label: 'By user id' },
  { value: 'email', label: 'By e-mail' },
  { value: 'list', label: 'A list of ids' },
] as const;

/** Makes known here who is a user at a provider whose list has not brought them. What is typed stays while the way is changed. */
export function AddCustomersPage() {
  useDocumentTitle('Add customers');
  const { by = 'id' } = route.useSearch();
  const navigate = route.useNavigate();
  const [typed, setTyped] = useState({ id: '', email: '', list: '' });
  const type = (part: Partial<typeof typed>) => setTyped((before) => ({ ...before, ...part }));
  const list = useAddRun();
  const { data } = useQuery(customersPageQuery({ q: '', provider: 'basiq' }, 0));
  const listing = basiqListing(data?.directories ?? []);
  return (
    <Page>
      <Crumbs
        above={[
          <TextLink key="all" to="/customers" look="quiet">
            Customers
          </TextLink>,
        ]}
        here="Add"
      />
      <h1 className="mt-0.5 text-title">Add customers</h1>
      <p className="mb-5 max-w-prose text-table text-pretty text-ink-soft">{introWords(listing)}</p>
      <Segmented
        label="How the customer is named"
        options={ways}
        value={by}
        onChange={(way) => void navigate({ search: way === 'id' ? {} : { by: way }, replace: true })}
      />
      <div className="mt-5">
        {by === 'list' ? (
          <AddList list={list} text={typed.list} onText={(text) => type({ list: text })} />
        ) : (
          <AddOneForm
            key={by}
            by={by}
            listing={listing}
            value={typed[by]}
            onChange={(value) => type({ [by]: value })}
          />
        )}
      </div>
      {by !== 'list' && list.isRunning && (
        <p className="mt-6 text-table text-ink-soft">
          A list is being added meanwhile:{' '}
          <TextLink to="/customers/add" search={{ by: 'list' }}>
            see how far it has come
          </TextLink>
          .
        </p>
      )}
    </Page>
  );
}
