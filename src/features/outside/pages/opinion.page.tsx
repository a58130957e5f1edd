import type { ReactNode } from 'react';
import { MissingPackage } from '../components/missing-package.tsx';
import { OpinionForm } from '../components/opinion-form.tsx';
import { OpinionView } from '../components/opinion-view.tsx';
import { usePackage } from '../use-package.ts';

/** The opinion about a package: written by those outside until it is filed, then read by all and answered by the parties. */
export function OpinionPage({ space, id }: { readonly space: string; readonly id: string }): ReactNode {
  const found = usePackage(space, id);
  if (found === undefined) return null;
  if (found === null) return <MissingPackage space={space} />;
  const mayWrite = found.view.isOutside && found.opinion?.state !== 'filed';
  return mayWrite ? <OpinionForm found={found} /> : <OpinionView found={found} />;
}
