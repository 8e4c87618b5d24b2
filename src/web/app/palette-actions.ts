import type { ThemeChoice } from '#web/lib/theme.ts';

export interface PaletteAction {
  readonly id: string;
  readonly label: string;
  readonly do: { kind: 'go'; to: string } | { kind: 'theme'; theme: ThemeChoice } | { kind: 'sign-out' };
}

interface Allowed {
  readonly mayRead: boolean;
  readonly mayAdd: boolean;
  readonly mayAudit: boolean;
}

const actions: readonly Offered[] = [
  { id: 'customers', label: 'Go to customers', do: { kind: 'go', to: '/customers' }, needs: 'mayRead' },
  { id: 'add', label: 'Add customers', do: { kind: 'go', to: '/customers/add' }, needs: 'mayAdd' },
  { id: 'my-reports', label: 'Go to my reports', do: { kind: 'go', to: '/reports' }, needs: 'mayRead' },
  {
    id: 'attention',
    label: 'Reports to look at',
    do: { kind: 'go', to: '/reports?who=anyone&state=attention' },
    needs: 'mayRead',
  },
  {
    id: 'running',
    label: 'Reports under way',
    do: { kind: 'go', to: '/reports?who=anyone&state=running' },
    needs: 'mayRead',
  },
  { id: 'compare', label: 'Go to compare', do: { kind: 'go', to: '/compare' }, needs: 'mayRead' },
  { id: 'audit', label: 'Go to the audit log', do: { kind: 'go', to: '/audit' }, needs: 'mayAudit' },
  { id: 'light', label: 'Light theme', do: { kind: 'theme', theme: 'light' } },
  { id: 'dark', label: 'Dark theme', do: { kind: 'theme', theme: 'dark' } },
  { id: 'system', label: 'Theme of the system', do: { kind: 'theme', theme: 'system' } },
  { id: 'sign-out', label: 'Sign out', do: { kind: 'sign-out' } },
];

/** What the page under the palette is of. */
interface Here {
  readonly reportId?: string | undefined;
}

type Offered = PaletteAction & { needs?: keyof Allowed };

function actionsHere({ reportId }: Here): Offered[] {
  if (reportId === undefined) return [];
  return [
    { id: 'print', label: 'Print this report', do: { kind: 'go', to: `/reports/${reportId}/print` }, needs: 'mayRead' },
  ];
}

/** What may be done, by the words in its name; every word must be there. */
export function paletteActions(q: string, allowed: Allowed, here: Here = {}): PaletteAction[] {
  const words = q.toLowerCase().split(/\s+/).filter(Boolean);
  return [...actionsHere(here), ...actions].filter(
    ({ label, needs }) =>
      (needs === undefined || allowed[needs]) && words.every((word) => label.toLowerCase().includes(word)),
  );
}
