import { err } from '#domain/basis/result.ts';

/** Why the server does not do what a person asked; the code is part of the API. */
export interface Refusal {
  readonly status: 400 | 401 | 403 | 404 | 409 | 410 | 412 | 413 | 415 | 422 | 423 | 429 | 503 | 507;
  readonly code: string;
  /** What was wrong, like `spaces[0].id`. */
  readonly place?: string;
  /** Seconds after which asking again makes sense. */
  readonly retryAfter?: number;
}

/** An expected failure. */
export const refuse = (status: Refusal['status'], code: string, more: Omit<Refusal, 'status' | 'code'> = {}) =>
  err<Refusal>({ status, code, ...more });
