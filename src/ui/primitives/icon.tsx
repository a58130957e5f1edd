import type { ReactNode } from 'react';

/** Drawn on a grid of 24 with a stroke of 2; several lines of one picture are joined in one path. */
const drawings = {
  home: 'M3 11.5 12 4l9 7.5M5.5 9.5V20h13V9.5M10 20v-6h4v6',
  log: 'M6 3h12v18H6zM9.5 8h5M9.5 12h5M9.5 16h3',
  calendar: 'M4 5.5h16V20H4zM4 10h16M8 3v4M16 3v4',
  meeting: 'M4 4h16v11h-9l-4 4v-4H4zM8 8.5h8M8 11.5h5',
  people:
    'M9 11a3.5 3.5 0 1 0 0-7 3.5 3.5 0 0 0 0 7zM2.5 20c0-3.6 2.9-6 6.5-6s6.5 2.4 6.5 6M16 4.5a3.2 3.2 0 0 1 0 6.2M18 14.6c2.2.8 3.5 2.8 3.5 5.4',
  back: 'M15 5l-7 7 7 7',
  check: 'M4.5 12.5l5 5 10-11',
  cross: 'M5.5 5.5l13 13M18.5 5.5l-13 13',
  triangle: 'M12 4.5 21 20H3z',
  circle: 'M12 20.5a8.5 8.5 0 1 0 0-17 8.5 8.5 0 0 0 0 17z',
  'double-circle': 'M12 21a9 9 0 1 0 0-18 9 9 0 0 0 0 18zM12 16.5a4.5 4.5 0 1 0 0-9 4.5 4.5 0 0 0 0 9z',
  plus: 'M12 4.5v15M4.5 12h15',
  minus: 'M4.5 12h15',
  clock: 'M12 21a9 9 0 1 0 0-18 9 9 0 0 0 0 18zM12 7v5.5l3.5 2',
  send: 'M12 20V5M5.5 11.5 12 5l6.5 6.5',
  phone: 'M7 2.5h10v19H7zM10.5 18.5h3',
  'cloud-off': 'M3 3l18 18M8.5 7.4A6 6 0 0 1 17.8 11 4 4 0 0 1 20.3 17.6M16.5 19H7a4.5 4.5 0 0 1-1.1-8.9',
  warning: 'M12 3.5 22 20.5H2zM12 10v4.5M12 17.5v.5',
  info: 'M12 21a9 9 0 1 0 0-18 9 9 0 0 0 0 18zM12 11v5.5M12 7.5V8',
  print: 'M7 8V3h10v5M7 17H4V8h16v9h-3M7 14h10v7H7z',
  qr: 'M4 4h6v6H4zM14 4h6v6h-6zM4 14h6v6H4zM14 14h2.5v2.5M20 14v.5M14 20h.5M20 18v2h-2',
  edit: 'M4 20l1-4.5L16.5 4 20 7.5 8.5 19zM14 6.5 17.5 10',
  trash: 'M4 6.5h16M9 6V3.5h6V6M6 6.5 7 21h10l1-14.5M10 10.5v6.5M14 10.5v6.5',
  undo: 'M8.5 4.5 4 9l4.5 4.5M4 9h10a6 6 0 0 1 0 12h-3',
  chevron: 'M9 5l7 7-7 7',
  star: 'M12 3.5l2.6 5.6 6.1.7-4.5 4.2 1.2 6-5.4-3-5.4 3 1.2-6L3.3 9.8l6.1-.7z',
  talk: 'M3 4h12v8.500H8.500L5 15.500v-3H3zM18.5 8.500H21V17h-2v3l-3.5-3H10v-1.5',
  camera: 'M4 7.500h4L9.5 5h5L16 7.500h4V19H4zM12 16.500a3.5 3.5 0 1 0 0-7 3.5 3.5 0 0 0 0 7z',
  photo: 'M3.500 5h17v14h-17zM3.500 16l5-5 4.500 4.500 2.500-2.500 5 5M15.500 9v.5',
  share: 'M12 15V3.500M7.5 8 12 3.5 16.5 8M5 12v8.500h14V12',
  gear: 'M12 18.5a6.5 6.5 0 1 0 0-13 6.5 6.5 0 0 0 0 13zM12 14a2 2 0 1 0 0-4 2 2 0 0 0 0 4zM12 5.5v-3M12 21.5v-3M5.5 12h-3M21.5 12h-3M7.4 7.4 5.3 5.3M18.7 18.7l-2.1-2.1M16.6 7.4l2.1-2.1M5.3 18.7l2.1-2.1',
  lock: 'M5.5 10.500h13V20.500h-13zM8.5 10.500V7a3.5 3.5 0 0 1 7 0v3.5',
  place:
    'M12 21.500c4.5-5 7-8.5 7-11.500a7 7 0 1 0-14 0c0 3 2.5 6.5 7 11.500zM12 12.500a2.5 2.5 0 1 0 0-5 2.5 2.5 0 0 0 0 5z',
  link: 'M10 14a4 4 0 0 0 5.7 0l3.5-3.500a4 4 0 0 0-5.7-5.700L12 6.300M14 10a4 4 0 0 0-5.7 0l-3.5 3.500a4 4 0 0 0 5.7 5.700l1.5-1.5',
  broom: 'M15.5 3 11 11.5M7.5 10.500l7.500 3.500-2 7H4c2.500-3 3.500-6.500 3.500-10.500zM8.5 21l1.500-4',
  eye: 'M2 12c3-5 6.500-7 10-7s7 2 10 7c-3 5-6.500 7-10 7s-7-2-10-7zM12 15a3 3 0 1 0 0-6 3 3 0 0 0 0 6z',
  cup: 'M4 9h12v6a5 5 0 0 1-5 5H9a5 5 0 0 1-5-5zM16 10.500h2a2.500 2.500 0 0 1 0 5h-2M8 3v3M12 3v3',
  megaphone: 'M3 10v4h3l10 5V5L6 10zM19 9a4 4 0 0 1 0 6M7 14l1.500 6h3l-1.500-4.500',
  helmet: 'M3.5 16.500V15a8.500 8.500 0 0 1 17 0v1.500M2 16.500h20v3.500H2zM10 6.800V12M14 6.800V12',
  flyer: 'M4 7.500h11V21H4zM8 7.500V3h12v13.500h-5M7 12h5M7 16h5',
  book: 'M12 6c-2.500-1.600-5.500-2-9-2v14c3.500 0 6.500.400 9 2 2.500-1.600 5.500-2 9-2V4c-3.500 0-6.500.400-9 2zM12 6v14',
  heart: 'M12 20.500C5 15.500 3 12 3 9a4.700 4.700 0 0 1 9-2.200A4.700 4.700 0 0 1 21 9c0 3-2 6.500-9 11.500z',
} as const;

/** The name of a picture. */
export type IconName = keyof typeof drawings;

interface IconProps {
  readonly name: IconName;
  /** A size and colour in classes; 1.5em of the text beside it when left out. */
  readonly className?: string;
  /** Filled instead of outlined, for the chosen item of a menu. */
  readonly filled?: boolean;
}

/** A picture beside a word. It never stands alone, so it is silent for screen readers. */
export function Icon({ name, className = 'size-[1.5em]', filled = false }: IconProps): ReactNode {
  return (
    <svg
      viewBox="0 0 24 24"
      aria-hidden="true"
      focusable="false"
      className={`shrink-0 ${className}`}
      fill={filled ? 'currentColor' : 'none'}
      fillOpacity={filled ? 0.25 : undefined}
      stroke="currentColor"
      strokeWidth={2}
      strokeLinecap="round"
      strokeLinejoin="round"
    >
      <path d={drawings[name]} />
    </svg>
  );
}
