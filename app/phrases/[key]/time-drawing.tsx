import type { DocumentSummary } from '#db/recipes/model.ts';
import type { Sayer } from '#lib/phrase/order-sayers.ts';
import type { TimeAxis } from './time-axis.ts';

/** The years or quarters above the rows. Places are percentages, so that nothing is distorted. */
export function TimeTicks({ axis }: { readonly axis: TimeAxis | undefined }) {
  return (
    <svg className="ticks" aria-hidden="true" height="18">
      {axis?.ticks.map(({ name, at }) => (
        <text key={name} x={percent(at)} y="13">
          {name}
        </text>
      ))}
    </svg>
  );
}

type TimeDrawingProps = {
  readonly sayer: Sayer;
  readonly summary: DocumentSummary;
  readonly axis: TimeAxis | undefined;
};

const dayLength = 'yyyy-mm-dd'.length;
const yearLength = 'yyyy'.length;

/** When something was said, and when it was published where that is another day. */
export function TimeDrawing({ sayer, summary, axis }: TimeDrawingProps) {
  const { issuedOn, publishedOn } = summary;
  const isLater = publishedOn !== null && issuedOn !== null;
  return (
    <svg className="axis" aria-hidden="true" height="16">
      <line className="ground" x1="0" x2="100%" y1="15" y2="15" />
      <Stretch sayer={sayer} axis={axis} isHollow={issuedOn === null} />
      {isLater && axis !== undefined && (
        <Point at={axis.placeOf({ from: publishedOn, to: publishedOn }).at} isHollow />
      )}
    </svg>
  );
}

type StretchProps = Pick<TimeDrawingProps, 'sayer' | 'axis'> & { readonly isHollow: boolean };

/** A day is a point, a month a bar, a year is hatched, and what nobody knows is hatched throughout. */
function Stretch({ sayer: { days, date }, axis, isHollow }: StretchProps) {
  const place = days && axis?.placeOf(days);
  if (place === undefined) return <Bar name="loose" at={0} width={100} />;
  if (date.length === dayLength) return <Point at={place.at} isHollow={isHollow} />;
  return <Bar name={date.length === yearLength ? 'loose' : 'bar'} {...place} />;
}

type BarProps = {
  readonly name: 'bar' | 'loose';
  readonly at: number;
  readonly width: number;
};

/** Solid: in these days; hatched: somewhere in them. */
export function Bar({ name, at, width }: BarProps) {
  return <rect className={name} x={percent(at)} width={percent(width)} y="5" height="6" />;
}

/** Filled: written on that day; hollow: published on it. */
export function Point({ at, isHollow }: { readonly at: number; readonly isHollow: boolean }) {
  return (
    <svg x={percent(at)} y="8" overflow="visible">
      <path className={isHollow ? 'hollow' : 'point'} d="M0 -5L5 0L0 5L-5 0Z" />
    </svg>
  );
}

function percent(value: number): string {
  return `${String(value)}%`;
}
