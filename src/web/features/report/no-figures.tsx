import { EmptyState } from '#web/ui/empty-state.tsx';

/** The report came without any balances: said once, with the anchors of the sections that would stand here. */
export function NoFigures({ sections }: { sections: readonly string[] }) {
  return (
    <div className="pt-8">
      {sections.map((id) => (
        <span key={id} id={id} />
      ))}
      <EmptyState title="The report has no balances">
        The provider made the report but sent no figures, neither for the accounts nor for all of them together.
        Findings and Source below show what it did send.
      </EmptyState>
    </div>
  );
}
