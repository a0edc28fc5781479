/** @jsxImportSource preact */
import type { ComponentChildren } from 'preact';
import type { DeclineReason } from '@sentra/contract';

/** A line drawing of a real thing, 48 by 48. A word stands beside each, so it says nothing by itself. */
function Drawing({ children }: { readonly children: ComponentChildren }) {
  return (
    <svg className="pic" viewBox="0 0 48 48" aria-hidden="true" fill="none" stroke="currentColor" stroke-width="2.6" stroke-linejoin="round" stroke-linecap="round">
      {children}
    </svg>
  );
}

const crucible = (
  <>
    <path d="M9 18h30l-4.5 23h-21Z" />
    <path d="M9 18 4 14.5M11 26h26" />
  </>
);

/** A crucible that steams: casting. */
export const Casting = () => (
  <Drawing>
    {crucible}
    <path d="M17 12c-3-4 3-4.5 0-8.5M25 12c-3-4 3-4.5 0-8.5M33 12c-3-4 3-4.5 0-8.5" />
  </Drawing>
);

/** A workpiece in the chuck of a lathe: every later stage. */
export const Machining = () => (
  <Drawing>
    <rect x="4" y="10" width="12" height="28" />
    <path d="M16 17h20v14H16ZM36 24h9M26 31v8M22 42l4-3 4 3Z" />
  </Drawing>
);

export const Yes = () => (
  <Drawing>
    <path d="M8 26 19 37 40 12" />
  </Drawing>
);

export const No = () => (
  <Drawing>
    <path d="M11 11l26 26M37 11 11 37" />
  </Drawing>
);

const reasons: Readonly<Record<DeclineReason, () => ReturnType<typeof Drawing>>> = {
  furnace: () => (
    <Drawing>
      {crucible}
      <path d="M27 18l-5 8 5 4-4 11" />
    </Drawing>
  ),
  material: () => (
    <Drawing>
      <path d="M5 38h38M10 38l5-12h18l5 12" stroke-dasharray="4 4" />
      <path d="M17 8l14 12M31 8 17 20" />
    </Drawing>
  ),
  people: () => (
    <Drawing>
      <circle cx="17" cy="14" r="6" />
      <path d="M6 41c0-11 4-16 11-16s11 5 11 16Z" />
      <path d="M34 8a6 6 0 0 1 0 12M34 25c6 1 8 7 8 16h-6" stroke-dasharray="4 4" />
    </Drawing>
  ),
  pattern: () => (
    <Drawing>
      <rect x="6" y="14" width="36" height="20" />
      <circle cx="24" cy="24" r="5" />
      <path d="M31 7l-4 9 6 6-5 7 4 12" />
    </Drawing>
  ),
  full: () => (
    <Drawing>
      <rect x="6" y="9" width="36" height="32" />
      <path d="M6 18h36M15 5v8M33 5v8M12 24h6M21 24h6M30 24h6M12 30h6M21 30h6M30 30h6M12 36h6M21 36h6M30 36h6" />
    </Drawing>
  ),
  other: () => (
    <Drawing>
      <path d="M13 5h8l4 11-6 4c2 5 5 8 10 10l4-6 10 4v8c0 4-4 7-8 6C21 39 10 28 7 14c-1-4 2-9 6-9Z" />
    </Drawing>
  ),
};

export function ReasonDrawing({ of }: { readonly of: DeclineReason }) {
  const Picture = reasons[of];
  return <Picture />;
}
