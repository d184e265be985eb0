import './progress-line.css';

type ProgressLineProps = {
  readonly label: string;
  readonly done: number;
  readonly of: number;
};

/** How far a long work has come, in its own units. */
export function ProgressLine({ label, done, of }: ProgressLineProps) {
  return (
    <div className="progress-line">
      <span>{label}</span>
      <progress aria-label={label} value={done} max={Math.max(of, 1)} />
    </div>
  );
}
