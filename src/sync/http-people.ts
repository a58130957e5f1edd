/** Invitations, spoken codes, 復元カード, devices and being told of news over HTTP. */
import { err, ok, type Result } from '#domain/basis/result.ts';
import type { RecordHistory } from '#protocol/history.ts';
import type { HttpClient, HttpFailure, Method } from './http-client.ts';

/** Why a call did not work: the server's own code or `network.…`. */
export interface PeopleFailure {
  readonly code: string;
  readonly retryAfterMs?: number;
}

type Call<T> = Promise<Result<T, PeopleFailure>>;

interface Joined {
  readonly space: string;
  readonly member: string;
}

export const createHttpPeople = (client: HttpClient) => {
  const call = async <T>(
    method: Method,
    path: string,
    body: unknown,
    fields: { readonly [name: string]: string },
  ): Call<T> => read<T>(await client.call(method, path, body), fields);
  const isJoined = { space: 'string', member: 'string' };

  return {
    lookAtInvitation: (secret: string) =>
      call<{
        readonly space: string;
        readonly spaceName: string;
        readonly spaceKind: 'group' | 'project';
        readonly inviter: string;
        readonly role: string;
        readonly memberName: string | null;
        readonly partyName: string | null;
        readonly expiresAt: number;
      }>('POST', '/api/invitations/look', { secret }, { space: 'string', spaceName: 'string', role: 'string' }),
    join: (secret: string, name: string) => call<Joined>('POST', '/api/invitations/join', { secret, name }, isJoined),
    createSpokenCode: (space: string) =>
      call<{ readonly code: string; readonly expiresAt: number }>(
        'POST',
        `/api/spaces/${encodeURIComponent(space)}/spoken-codes`,
        {},
        { code: 'string', expiresAt: 'number' },
      ),
    askWithCode: (code: string, name: string) =>
      call<Joined & { readonly spaceName: string }>('POST', '/api/spoken-codes/ask', { code, name }, isJoined),
    keepRecovery: (hash: string) => call<void>('POST', '/api/recovery', { hash }, {}),
    useRecovery: (secret: string) => call<void>('POST', '/api/recovery/use', { secret }, {}),
    async listDevices() {
      const answer = await call<{ readonly devices: readonly Device[] }>('GET', '/api/me', undefined, {
        devices: 'object',
      });
      return answer.ok ? ok(answer.value.devices) : answer;
    },
    readHistory: (space: string, record: string, before: string | null) =>
      call<RecordHistory>('GET', `/api/history/${space}/${record}${before ? `?before=${before}` : ''}`, undefined, {
        entries: 'object',
      }),
    deleteDevice: (id: string) => call<void>('DELETE', `/api/devices/${encodeURIComponent(id)}`, undefined, {}),
    findPush: () => call<PushOffer>('GET', '/api/push/key', undefined, {}),
    keepPush: (wish: object) => call<void>('PUT', '/api/push/subscription', wish, {}),
    deletePush: () => call<void>('DELETE', '/api/push/subscription', undefined, {}),
  };
};

interface PushOffer {
  readonly key: string | null;
  readonly hour?: number | null;
}

interface Device {
  readonly id: string;
  readonly label: string;
  readonly createdAt: number;
  readonly seenAt: number;
  readonly isThis: boolean;
}

/** An answer without the fields it must have is somebody else's. */
const read = <T>(
  answer: Result<unknown, HttpFailure>,
  fields: { readonly [name: string]: string },
): Result<T, PeopleFailure> => {
  if (!answer.ok) return err(failureOf(answer.error));
  return hasFields(answer.value, fields) ? ok(answer.value as T) : err({ code: 'network.unreachable' });
};

const failureOf = (failure: HttpFailure): PeopleFailure => {
  switch (failure.code) {
    case 'refused':
      return { code: failure.reason };
    case 'busy':
      return {
        code: failure.reason ?? 'network.busy',
        ...(failure.retryAfterMs === undefined ? {} : { retryAfterMs: failure.retryAfterMs }),
      };
    case 'no_session':
      return { code: 'network.refused' };
    case 'offline':
      return { code: 'network.unreachable' };
  }
};

const hasFields = (value: unknown, fields: { readonly [name: string]: string }): boolean =>
  Object.entries(fields).every(
    ([name, type]) =>
      typeof value === 'object' && value !== null && typeof (value as Record<string, unknown>)[name] === type,
  );
