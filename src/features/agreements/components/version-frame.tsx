import type { ReactNode } from 'react';
import { type AgreementsView, useAgreements, type VersionView } from '../use-agreements.ts';
import { MissingAgreement } from './missing-agreement.tsx';

interface VersionFrameProps {
  readonly space: string;
  readonly id: string;
  readonly children: (view: AgreementsView, version: VersionView) => ReactNode;
}

/** Finds one version for its pages. */
export function VersionFrame({ space, id, children }: VersionFrameProps): ReactNode {
  const view = useAgreements(space);
  if (view === undefined) return null;
  const version = view?.versions.find((one) => one.id === id);
  return view && version ? children(view, version) : <MissingAgreement space={space} />;
}
