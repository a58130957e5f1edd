import { createContext, type ReactNode, use } from 'react';

/** What the app puts around every page, so that pages need not know it. */
export interface PageFrame {
  /** The name of the group or project; the name of the app where there is none. */
  readonly spaceName: string;
  /** The light that shows what was sent, at the right of the header. */
  readonly pill?: ReactNode;
  /** Banners that concern the whole app: a new version, the wrong browser. */
  readonly banners?: ReactNode;
}

const PageFrameContext = createContext<PageFrame>({ spaceName: '' });

/** Set once by the app around its routes. */
export function PageFrameProvider({
  frame,
  children,
}: {
  readonly frame: PageFrame;
  readonly children: ReactNode;
}): ReactNode {
  return <PageFrameContext value={frame}>{children}</PageFrameContext>;
}

/** What stands around the page. */
export const usePageFrame = (): PageFrame => use(PageFrameContext);
