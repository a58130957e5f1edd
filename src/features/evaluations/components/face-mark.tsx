import type { Face } from '#domain/evaluation/survey.ts';
import type { ReactNode } from 'react';

const mouths: Readonly<Record<Face, string>> = {
  3: 'M7.5 13.500c1 3.300 8 3.300 9 0',
  2: 'M8 15h8',
  1: 'M7.500 16.500c1-3.300 8-3.300 9 0',
};

/** A face that smiles, does neither or does not. Its word always stands beside it. */
export const FaceMark = ({
  face,
  className = 'size-12',
}: {
  readonly face: Face;
  readonly className?: string;
}): ReactNode => (
  <svg viewBox="0 0 24 24" aria-hidden="true" className={`${className} fill-none stroke-current stroke-[1.5]`}>
    <path d={`M12 21.500a9.500 9.500 0 1 0 0-19 9.500 9.500 0 0 0 0 19zM8.500 9v1.500M15.500 9v1.500${mouths[face]}`} />
  </svg>
);
