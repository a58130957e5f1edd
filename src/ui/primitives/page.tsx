import { useWords } from '#i18n/use-words.tsx';
import { type FormEvent, type ReactNode, useEffect, useRef } from 'react';
import { ErrorSummary, type FormError } from './error-summary.tsx';
import { usePageFrame } from './page-frame.tsx';
import { PageHeader } from './page-header.tsx';
import { useArrival } from './use-arrival.ts';

interface PageProps {
  /** The heading of the page and the name of its window. */
  readonly title: string;
  /** The page above this one, where もどる leads when nothing lies behind. Left out only on the places of the menu. */
  readonly back?: string;
  /** A quieter line under the heading. */
  readonly lead?: ReactNode;
  /** What stands at the right of the heading. */
  readonly beside?: ReactNode;
  /** The one large action, kept at the bottom of the screen; a second, quieter one may stand under it. */
  readonly action?: ReactNode;
  /** Makes a form of the page, sent by its button of type "submit". A second press waits for the promise of the first. */
  readonly onSubmit?: () => void | Promise<void>;
  /** What is to be put right; a new array after each attempt. */
  readonly errors?: readonly FormError[];
  /** Tables and big screens use the whole width. */
  readonly width?: 'reading' | 'wide';
  /** A question whose answers have to stay in sight with it, also with the largest letters. */
  readonly compact?: boolean;
  readonly children: ReactNode;
}

const none: readonly FormError[] = [];

/** One page: header, heading, content, action. The focus goes to the heading when the page opens. */
export function Page(props: PageProps): ReactNode {
  const {
    title,
    back,
    lead,
    beside,
    action,
    onSubmit,
    errors = none,
    width = 'reading',
    compact = false,
    children,
  } = props;
  const { banners } = usePageFrame();
  const heading = useHeading(title, errors.length > 0);
  const content = (
    <>
      <div className={`flex flex-col ${compact ? 'gap-2 pb-4' : 'gap-6 pb-8'} print:pb-0`}>{children}</div>
      {action && <div className="action-bar no-print flex flex-col gap-2 py-3">{action}</div>}
    </>
  );
  return (
    <>
      <PageHeader back={back} isLow={compact} />
      <main id="main" className="page-body" data-width={width}>
        {banners && <div className="no-print flex flex-col gap-3 pt-4">{banners}</div>}
        <div
          className={`no-print flex flex-wrap items-start justify-between gap-x-4 gap-y-2 ${compact ? 'py-2' : 'pt-5 pb-4'}`}
        >
          <div className="min-w-0">
            <h1 ref={heading} tabIndex={-1} className={compact ? compactLook(title) : 'text-std-24B-150'}>
              {title}
            </h1>
            {lead && <div className="mt-1 text-ink-sub">{lead}</div>}
          </div>
          {beside}
        </div>
        {errors.length > 0 && (
          <div className="pb-6">
            <ErrorSummary errors={errors} />
          </div>
        )}
        {onSubmit ? <FormFrame onSubmit={onSubmit}>{content}</FormFrame> : content}
      </main>
    </>
  );
}

/** A question with the long name of a party takes smaller letters where they are large, so that its answers stay in sight. */
const compactLook = (title: string): string => {
  if (title.length <= 36) return 'text-std-20B-150 text-wrap!';
  const smaller = "[html[data-text='large']_&]:text-dns-16B-130 [html[data-text='xlarge']_&]:text-dns-16B-130";
  if (title.length <= 70) return `text-std-20B-150 text-wrap! ${smaller}`;
  return "text-dns-16B-130 text-wrap! [html[data-text='xlarge']_&]:text-[0.8rem]";
};

interface FormFrameProps {
  readonly onSubmit: () => void | Promise<void>;
  readonly children: ReactNode;
}

function FormFrame({ onSubmit, children }: FormFrameProps): ReactNode {
  const isSending = useRef(false);
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    if (isSending.current) return;
    isSending.current = true;
    try {
      await onSubmit();
    } finally {
      isSending.current = false;
    }
  };
  return (
    <form noValidate onSubmit={(event) => void submit(event)}>
      {children}
    </form>
  );
}

/** Names the window after the page and moves the focus to its heading when it opens. */
function useHeading(title: string, faulty: boolean) {
  const say = useWords('common');
  const { spaceName } = usePageFrame();
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    document.title = `${faulty ? say('error_prefix') : ''}${title}｜${spaceName || say('app_name')}`;
  }, [title, spaceName, faulty, say]);
  useArrival(heading);
  return heading;
}
