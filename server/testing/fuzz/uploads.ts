import fc from 'fast-check';
import { hex, named } from './names.ts';

/** What a tus client sends, and bytes that are no picture. Values of the metadata are packed when they are sent. */
export const upload = fc.record({
  method: fc.constantFrom('POST', 'PATCH', 'HEAD', 'DELETE', 'GET'),
  path: fc.oneof(
    fc.constant('/api/blobs'),
    fc.tuple(hex(16), hex(16), named('record')).map(([a, b, id]) => `/api/blobs/${a}-${b}-${id}`),
    fc
      .tuple(named('record'), fc.constantFrom('photo', 'thumb', 'x', '..'))
      .map((to) => `/api/blobs/$home/${to.join('/')}`),
  ),
  body: fc.constant(undefined),
  headers: fc.record(
    {
      'tus-resumable': fc.constantFrom('1.0.0', '1.0.0', '0.1', ''),
      'upload-length': fc.constantFrom('1', '500', '0', '-1', 'x', '99999999', '1e3'),
      'upload-offset': fc.constantFrom('0', '5', '-1', 'x'),
      'content-type': fc.constantFrom('application/offset+octet-stream', 'text/html'),
      'upload-metadata': fc.oneof(
        fc
          .tuple(named('record'), fc.constantFrom('photo', 'thumb', '__proto__'))
          .map(([id, part]) => `space $home,attachment ${id},part ${part}`),
        fc.constantFrom('', ',,,', 'space', 'part photo', '__proto__ x'),
      ),
      'upload-defer-length': fc.constant('1'),
      'upload-concat': fc.constantFrom('partial', 'final;/a /b'),
    },
    { requiredKeys: [] },
  ),
});
