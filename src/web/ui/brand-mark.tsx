/** The product's mark, drawn: as a letter it would be read out. */
export function BrandMark({ className }: { className: string }) {
  return (
    <svg aria-hidden="true" viewBox="0 0 32 32" className={className}>
      <rect width="32" height="32" rx="8" fill="var(--color-ink)" />
      <path d="M13 9v13h7" fill="none" stroke="var(--color-ground)" strokeWidth="3" />
    </svg>
  );
}
