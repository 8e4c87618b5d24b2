/** A colour of a drawing with what it stands for. */
export function Swatch({ className, children }: { className: string; children: string }) {
  return (
    <span className="inline-flex items-center gap-1.5">
      <span aria-hidden="true" data-fill="" className={`size-2.5 rounded-xs ${className}`} />
      {children}
    </span>
  );
}
