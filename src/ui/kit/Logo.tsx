/** The mark: a gate half open between its posts, and the water that passes below. Decoration; the name stands beside it. */
export function Logo({ size = 20 }: { size?: number }) {
  return (
    <svg width={size} height={size} viewBox="0 0 20 20" aria-hidden="true">
      <path d="M3 3v14M17 3v14" stroke="currentColor" strokeWidth="2.4" strokeLinecap="round" />
      <path d="M6 3v6h8V3" fill="var(--sl-brand)" />
      <path
        d="M5 13c2-1.6 3-1.6 5 0s3 1.6 5 0M5 16.6c2-1.6 3-1.6 5 0s3 1.6 5 0"
        stroke="var(--sl-brand)"
        strokeWidth="1.7"
        fill="none"
      />
    </svg>
  );
}
