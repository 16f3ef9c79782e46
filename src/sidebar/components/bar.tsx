interface BarProps {
  /** 0 to 1. */
  readonly share: number;
  readonly text: string;
}

/** A share as a thin bar under its sentence; the sentence says it all, the bar is for the eye. */
export function Bar({ share, text }: BarProps) {
  return (
    <div class="measure">
      <p>{text}</p>
      <svg class="bar" viewBox="0 0 100 4" preserveAspectRatio="none" aria-hidden="true">
        <rect class="ground" width="100" height="4" />
        <rect class="part" width={Math.max(0, Math.min(1, share)) * 100} height="4" />
      </svg>
    </div>
  );
}
