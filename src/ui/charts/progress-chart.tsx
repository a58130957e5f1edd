import { scaleBand, scaleLinear } from 'd3-scale';
import { line } from 'd3-shape';
import { type ReactNode, useId } from 'react';

/** One place of the picture. */
export interface ProgressPoint {
  readonly id: string;
  /** Under the axis: a day or a year, as short as possible. */
  readonly label: string;
  /** Where it stands on the axis of a line: a number that grows with time. */
  readonly at: number;
  readonly value: number;
  /** Not over yet: drawn open. */
  readonly isOpen?: boolean;
}

/** A level across the whole picture. */
export interface ProgressLevel {
  readonly look: 'target' | 'baseline';
  /** With its value: めざす 40軒. */
  readonly label: string;
  readonly value: number;
}

interface ProgressChartProps {
  readonly title: string;
  /** Says that the table beside it has the same figures. */
  readonly description: string;
  /** `line` over time, `bars` for years beside each other. */
  readonly kind: 'line' | 'bars';
  readonly points: readonly ProgressPoint[];
  readonly levels: readonly ProgressLevel[];
}

const size = { width: 320, height: 190 };
const inside = { left: 40, right: 306, top: 14, bottom: 160 };
const dashes = { target: '8 4', baseline: '2 4' } as const;

/**
 * How one indicator went, between where it began and what it aims for. Lines differ by dashes and bars by their filling, so
 * that it can be read in grey; the same figures stand in a table beside it.
 */
export function ProgressChart({ title, description, kind, points, levels }: ProgressChartProps): ReactNode {
  const id = useId();
  const values = [...points.map(({ value }) => value), ...levels.map(({ value }) => value), 0];
  const y = scaleLinear([Math.min(...values), Math.max(...values, 1)], [inside.bottom, inside.top]).nice(4);
  return (
    <figure className="flex flex-col gap-2 break-inside-avoid">
      <svg
        role="img"
        aria-labelledby={`${id}-title ${id}-text`}
        viewBox={`0 0 ${size.width} ${size.height}`}
        className="w-full max-w-[36rem] rounded-12 bg-white"
      >
        <title id={`${id}-title`}>{title}</title>
        <desc id={`${id}-text`}>{description}</desc>
        {y.ticks(4).map((tick) => (
          <g key={tick}>
            <line
              x1={inside.left}
              x2={inside.right}
              y1={y(tick)}
              y2={y(tick)}
              stroke="var(--color-solid-gray-420)"
              strokeWidth={0.75}
            />
            <text x={inside.left - 5} y={y(tick)} textAnchor="end" dominantBaseline="central" fontSize={13}>
              {tick}
            </text>
          </g>
        ))}
        {levels.map((level) => (
          <line
            key={level.look}
            x1={inside.left}
            x2={inside.right}
            y1={y(level.value)}
            y2={y(level.value)}
            stroke="var(--color-solid-gray-900)"
            strokeWidth={2}
            strokeDasharray={dashes[level.look]}
          />
        ))}
        {kind === 'line' ? <Line points={points} y={y} /> : <Bars points={points} y={y} />}
      </svg>
      <figcaption>
        <ul className="flex flex-wrap gap-x-6 gap-y-1">
          {levels.map((level) => (
            <li key={level.look} className="flex items-center gap-2">
              <svg viewBox="0 0 36 8" width="2.25rem" height="0.5rem" aria-hidden="true">
                <path
                  d="M0 4H36"
                  stroke="var(--color-solid-gray-900)"
                  strokeWidth={2}
                  strokeDasharray={dashes[level.look]}
                />
              </svg>
              {level.label}
            </li>
          ))}
        </ul>
      </figcaption>
    </figure>
  );
}

interface DrawnProps {
  readonly points: readonly ProgressPoint[];
  readonly y: (value: number) => number;
}

/** The first and the last day are named; the days between them stand in the table. */
function Line({ points, y }: DrawnProps): ReactNode {
  const places = points.map(({ at }) => at);
  const [first, last] = [Math.min(...places), Math.max(...places)];
  const isOne = first === last;
  const x = scaleLinear(isOne ? [first - 1, first + 1] : [first, last], [inside.left + 8, inside.right - 8]);
  const draw = line<ProgressPoint>()
    .x(({ at }) => x(at))
    .y(({ value }) => y(value));
  const ends = isOne ? points.slice(-1) : [points[0], points.at(-1)];
  return (
    <g>
      <path d={draw([...points]) ?? ''} fill="none" stroke="var(--color-key-900)" strokeWidth={2.5} />
      {points.map((point) => (
        <circle
          key={point.id}
          cx={x(point.at)}
          cy={y(point.value)}
          r={4.5}
          fill="#fff"
          stroke="var(--color-key-900)"
          strokeWidth={2}
        />
      ))}
      {ends.map((point, index) =>
        point ? (
          <text
            key={point.id}
            x={isOne ? x(point.at) : index === 0 ? inside.left : inside.right}
            y={inside.bottom + 20}
            textAnchor={isOne ? 'middle' : index === 0 ? 'start' : 'end'}
            fontSize={13}
          >
            {point.label}
          </text>
        ) : null,
      )}
    </g>
  );
}

/** A year that is not over has an open bar. */
function Bars({ points, y }: DrawnProps): ReactNode {
  const x = scaleBand(
    points.map(({ id }) => id),
    [inside.left + 6, inside.right - 6],
  ).padding(0.35);
  const zero = y(0);
  return (
    <g>
      {points.map((point) => {
        const left = x(point.id) ?? 0;
        return (
          <g key={point.id}>
            <rect
              x={left}
              width={x.bandwidth()}
              y={Math.min(y(point.value), zero)}
              height={Math.max(Math.abs(zero - y(point.value)), 1)}
              fill={point.isOpen ? '#fff' : 'var(--color-key-900)'}
              stroke="var(--color-key-900)"
              strokeWidth={2}
              strokeDasharray={point.isOpen ? '5 3' : undefined}
            />
            <text x={left + x.bandwidth() / 2} y={inside.bottom + 20} textAnchor="middle" fontSize={13}>
              {point.label}
            </text>
          </g>
        );
      })}
    </g>
  );
}
