import { type ReactNode, useMemo } from 'react';
import { encode } from 'uqr';

interface QrCodeProps {
  /** What the camera reads: a plain https address. */
  readonly text: string;
  /** Says what the picture is for: 「招待のQRコード」. */
  readonly label: string;
}

/** A code for the camera of another phone: dark on white, with its quiet margin, as wide as its place up to 20rem. */
export function QrCode({ text, label }: QrCodeProps): ReactNode {
  const { size, path } = useMemo(() => drawing(text), [text]);
  return (
    <svg
      role="img"
      aria-label={label}
      viewBox={`0 0 ${size} ${size}`}
      shapeRendering="crispEdges"
      className="keep-colour mx-auto block aspect-square w-full max-w-80 bg-white forced-color-adjust-none"
    >
      <rect width={size} height={size} fill="#fff" />
      <path d={path} fill="#000" />
    </svg>
  );
}

/** Dark modules of a row are joined, which keeps the path short. */
function drawing(text: string): { readonly size: number; readonly path: string } {
  const { size, data } = encode(text, { ecc: 'M', border: 4 });
  const runs = data.flatMap((row, y) => {
    const parts: string[] = [];
    for (let x = 0; x < size; x += 1) {
      if (row[x] !== true) continue;
      const start = x;
      while (row[x + 1] === true) x += 1;
      parts.push(`M${start} ${y}h${x - start + 1}v1H${start}z`);
    }
    return parts;
  });
  return { size, path: runs.join('') };
}
