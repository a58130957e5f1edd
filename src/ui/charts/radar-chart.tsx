import { scaleLinear } from 'd3-scale';
import { curveLinear, curveLinearClosed, lineRadial } from 'd3-shape';
import { type ReactNode, useId } from 'react';

/** One direction of the radar: a sign such as ① that fits beside the smallest picture, and its name. */
export interface RadarAxis {
  readonly id: string;
  readonly mark: string;
  readonly label: string;
}

/** One line: a value for each axis in the same order, or null where none may be shown. */
export interface RadarLine {
  readonly id: string;
  readonly label: string;
  readonly values: readonly (number | null)[];
}

interface RadarChartProps {
  readonly title: string;
  /** One or two sentences that say what can be seen. The table with the same figures stands beside it. */
  readonly description: string;
  readonly axes: readonly RadarAxis[];
  /** At most three; they differ by dashes and markers, not only by colour. */
  readonly lines: readonly RadarLine[];
  /** The ends of the scale; 1 to 4 when left out. */
  readonly domain?: readonly [number, number];
}

const radius = 100;
const room = { x: 160, y: 134 };
const looks = [
  { colour: 'var(--color-key-900)', dash: undefined, marker: 'circle' },
  { colour: 'var(--color-orange-1000)', dash: '9 5', marker: 'square' },
  { colour: 'var(--color-solid-gray-900)', dash: '2 5', marker: 'triangle' },
] as const;

/** Several views of the same principles laid over each other: an overview, never the only place of a figure. */
export function RadarChart({ title, description, axes, lines, domain = [1, 4] }: RadarChartProps): ReactNode {
  const id = useId();
  const scale = scaleLinear(domain, [radius * 0.1, radius]);
  const angle = (index: number) => (index * 2 * Math.PI) / axes.length;
  return (
    <figure className="@container flex flex-col gap-3">
      <svg
        role="img"
        aria-labelledby={`${id}-title ${id}-text`}
        viewBox={`${-room.x} ${-room.y} ${room.x * 2} ${room.y * 2}`}
        className="mx-auto w-full max-w-[36rem] rounded-12 bg-white"
      >
        <title id={`${id}-title`}>{title}</title>
        <desc id={`${id}-text`}>{description}</desc>
        <Grid axes={axes} rings={scale.ticks(3).map((tick) => scale(tick))} angle={angle} />
        {lines.slice(0, looks.length).map((line, index) => (
          <Line key={line.id} line={line} look={looks[index] ?? looks[0]} scale={scale} angle={angle} />
        ))}
      </svg>
      <figcaption className="flex flex-col gap-2">
        <ul className="flex flex-wrap justify-center gap-x-6 gap-y-1">
          {lines.slice(0, looks.length).map((line, index) => (
            <li key={line.id} className="flex items-center gap-2">
              <LineSample look={looks[index] ?? looks[0]} />
              {line.label}
            </li>
          ))}
        </ul>
        <ul className="flex flex-wrap justify-center gap-x-4 text-ink-sub @xl:hidden">
          {axes.map((axis) => (
            <li key={axis.id} className="min-w-0">
              {axis.mark} {axis.label}
            </li>
          ))}
        </ul>
      </figcaption>
    </figure>
  );
}

type Look = (typeof looks)[number];
type Angle = (index: number) => number;

interface GridProps {
  readonly axes: readonly RadarAxis[];
  readonly rings: readonly number[];
  readonly angle: Angle;
}

function Grid({ axes, rings, angle }: GridProps): ReactNode {
  const ring = lineRadial<RadarAxis>()
    .curve(curveLinearClosed)
    .angle((_, index) => angle(index));
  return (
    <g>
      {rings.map((size) => (
        <path
          key={size}
          d={ring.radius(size)([...axes]) ?? ''}
          fill="none"
          stroke="var(--color-solid-gray-420)"
          strokeWidth={0.75}
        />
      ))}
      {axes.map((axis, index) => {
        const [x, y] = point(angle(index), radius);
        return (
          <g key={axis.id}>
            <line x2={x} y2={y} stroke="var(--color-solid-gray-420)" strokeWidth={0.75} />
            <AxisLabel axis={axis} angle={angle(index)} />
          </g>
        );
      })}
    </g>
  );
}

/** On a phone only the sign has room; the names stand in a list under the picture. */
function AxisLabel({ axis, angle }: { readonly axis: RadarAxis; readonly angle: number }): ReactNode {
  const [x, y] = point(angle, radius + 17);
  const anchor = Math.abs(x) < 60 ? 'middle' : x > 0 ? 'start' : 'end';
  return (
    <g fill="currentColor" dominantBaseline="central">
      <text x={x} y={y} textAnchor="middle" className="text-[1.25rem] font-700 @xl:hidden">
        {axis.mark}
      </text>
      <text textAnchor={anchor} className="hidden text-[10px] @xl:block">
        <tspan x={x} y={y - 7}>
          {axis.mark}
        </tspan>
        <tspan x={x} dy={13}>
          {axis.label}
        </tspan>
      </text>
    </g>
  );
}

interface LineProps {
  readonly line: RadarLine;
  readonly look: Look;
  readonly scale: (value: number) => number;
  readonly angle: Angle;
}

/** Where a value may not be shown the line is open. */
function Line({ line, look, scale, angle }: LineProps): ReactNode {
  const whole = line.values.every((value) => value !== null);
  const points = whole ? line.values : [...line.values, line.values[0] ?? null];
  const draw = lineRadial<number | null>()
    .defined((value) => value !== null)
    .curve(whole ? curveLinearClosed : curveLinear)
    .angle((_, index) => angle(index))
    .radius((value) => scale(value ?? 0));
  return (
    <g stroke={look.colour} fill="none" strokeWidth={2.5}>
      <path d={draw([...points]) ?? ''} strokeDasharray={look.dash} strokeLinejoin="round" />
      {line.values.map((value, index) => {
        if (value === null) return null;
        const [x, y] = point(angle(index), scale(value));
        return <path key={index} d={markerPath(look.marker, x, y)} fill="#fff" strokeWidth={2} />;
      })}
    </g>
  );
}

function LineSample({ look }: { readonly look: Look }): ReactNode {
  return (
    <svg
      viewBox="0 0 48 16"
      width="3rem"
      height="1rem"
      aria-hidden="true"
      fill="none"
      stroke={look.colour}
      strokeWidth={2.5}
    >
      <path d="M0 8H48" strokeDasharray={look.dash} />
      <path d={markerPath(look.marker, 24, 8)} fill="#fff" strokeWidth={2} />
    </svg>
  );
}

/** The first axis points up; angles grow clockwise. */
const point = (angle: number, distance: number): readonly [number, number] => [
  Math.sin(angle) * distance,
  -Math.cos(angle) * distance,
];

function markerPath(marker: Look['marker'], x: number, y: number): string {
  if (marker === 'square') return `M${x - 4} ${y - 4}h8v8h-8z`;
  if (marker === 'triangle') return `M${x} ${y - 5.5}l5.5 9.5h-11z`;
  return `M${x - 4.5} ${y}a4.5 4.5 0 1 0 9 0a4.5 4.5 0 1 0-9 0z`;
}
