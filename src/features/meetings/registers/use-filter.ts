import { useSearchParams } from 'wouter';

/** A filter in the address: going back and printing find it again. */
export const useFilter = (): readonly [URLSearchParams, (name: string, value: string) => void] => {
  const [search, setSearch] = useSearchParams();
  const set = (name: string, value: string) =>
    setSearch(
      (before) => {
        const next = new URLSearchParams(before);
        if (value === '') next.delete(name);
        else next.set(name, value);
        return next;
      },
      { replace: true },
    );
  return [search, set];
};

/** An address with the same filter. */
export const withFilter = (address: string, search: URLSearchParams): string => {
  const asked = search.toString();
  return asked === '' ? address : `${address}?${asked}`;
};
