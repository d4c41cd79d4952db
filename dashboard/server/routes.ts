/** What can be fetched: the page, the library, runs with their chunks, studies with their cells. */
import { gunzipSync } from 'node:zlib';
import fastify, { type FastifyInstance, type FastifyReply, type FastifyRequest } from 'fastify';
import { z } from 'zod';
import { version } from '../../sim/machine/package.ts';
import { WrongInput } from '../../sim/machine/wrong-input.ts';
import { protocol } from '../contract.ts';
import { checkAsked, runAsked } from '../contract/ask.ts';
import { id, key, sha256 } from '../contract/names.ts';
import type { StudySeen } from '../contract/study-seen.ts';
import { studyAsked } from '../contract/study.ts';
import type { Proof } from '../../sim/scenario/proofread.ts';
import { bearer, type Guard, type Wanted } from './guard.ts';
import { headers } from './headers.ts';
import type { Library } from './library.ts';
import type { Pages } from './pages.ts';
import type { Patience } from './patience.ts';
import type { LivedRun, Runs } from './runs.ts';
import type { Showings } from './showings.ts';
import type { Studies, StudyKept } from './studies.ts';
import { cellsOf } from './study-cells.ts';
import { Busy, TooMuch, type Threads } from './threads.ts';

export interface Served {
  /** Known once the server listens; until then nobody can ask. */
  readonly guard: () => Guard;
  readonly pages: Pages;
  readonly library: Library;
  readonly checks: Threads;
  readonly runs: Runs;
  readonly showings: Showings;
  readonly studies: Studies;
  readonly patience: Patience;
}

/** A text of the longest scenario takes up to three bytes a character, and more where JSON escapes it. */
const mostBytes = 2 ** 20;

export function routes(served: Served): FastifyInstance {
  const { pages, library, checks, runs, showings, studies, patience } = served;
  /** Who comes with the name of a showing sees what is shown in it; everybody else has been let in by the guard. */
  const may = ({ headers }: FastifyRequest, run: string): boolean => {
    const name = bearer(headers) ?? '';
    return !showings.knows(name) || showings.shows(name, run);
  };
  const app = fastify({
    bodyLimit: mostBytes,
    requestTimeout: patience.requestMilliseconds,
    keepAliveTimeout: 10_000,
    forceCloseConnections: true,
    routerOptions: { maxParamLength: 128 },
    http: {
      headersTimeout: patience.headersMilliseconds,
      connectionsCheckingInterval: Math.min(1_000, patience.headersMilliseconds),
      maxHeaderSize: 8_192,
    },
  });
  app.server.maxConnections = 1_024;
  app.removeContentTypeParser('text/plain');

  app.addHook('onRequest', async (request, reply) => {
    void reply.headers(headers);
    const refused = served.guard()(request.raw, wantedBy(request));
    if (refused !== null) return refuse(reply, refused.status, refused.line);
  });
  app.setErrorHandler((error: Error & { statusCode?: number }, _request, reply) => {
    if (error instanceof WrongInput) return refuse(reply, 400, ...error.lines);
    if (error instanceof z.ZodError) return refuse(reply, 400, ...linesOf(error));
    if (error instanceof Busy) return refuse(reply.header('Retry-After', '5'), 503, error.message);
    if (error instanceof TooMuch) return refuse(reply, 422, error.message);
    const status = error.statusCode ?? 500;
    if (status < 500) return refuse(reply, status, `request: ${error.message}`);
    console.error(error);
    return refuse(reply, 500, 'server: expected an answer, found an error of our own');
  });
  app.setNotFoundHandler((_request, reply) =>
    refuse(reply, 404, 'path: expected one that is here, found another'),
  );

  app.get('/api/library', () => ({ version, protocol, ...library.cards }));
  app.get('/api/scenarios/:id', (request) => library.find('scenarios', named(request, id)));
  app.get('/api/baselines/:id', (request) => library.find('baselines', named(request, id)));
  app.post('/api/check', (request) => proof(checks, checkAsked.parse(request.body).text));

  app.post('/api/runs', (request, reply) => {
    const run = runs.ask(runAsked.parse(request.body));
    return reply.code(202).send(toldOf(run));
  });
  app.get(oneRun, (request, reply) => {
    const run = runs.find(named(request, key));
    return run === undefined || !may(request, run.key) ? missing(reply, 'run') : toldOf(run);
  });
  app.get(endingOfRun, (request, reply) => {
    const run = runs.find(named(request, key));
    if (run === undefined || run.ending === null || !may(request, run.key))
      return missing(reply, 'ending');
    void reply.type('application/json; charset=utf-8').header('Cache-Control', 'no-store');
    return sendPacked(request, reply, run.ending);
  });
  app.get(oneChunk, (request, reply) => {
    const piece = runs.chunk(named(request, sha256), (run) => may(request, run));
    if (piece === undefined) return missing(reply, 'chunk');
    // Its name is the digest of its bytes: it can never change.
    void reply.header('Cache-Control', 'private, max-age=31536000, immutable');
    void reply.header('ETag', `"${piece.digest}"`).header('Vary', 'Accept-Encoding, Authorization');
    if (request.headers['if-none-match'] === `"${piece.digest}"`) return reply.code(304).send();
    return sendPacked(request, reply.type('application/octet-stream'), piece.packed);
  });

  app.get('/api/studies', () => studies.all.map(({ asked, news }) => ({ asked, ...news })));
  app.post('/api/studies', (request, reply) => {
    const study = studies.ask(studyAsked.parse(request.body));
    return reply.code(202).send(study.news);
  });
  app.get('/api/studies/:id', (request, reply) => {
    const study = studies.find(named(request, key));
    return study === undefined ? missing(reply, 'study') : studyTold(study);
  });
  app.get('/api/studies/:id/measure.json', (request, reply) => {
    const text = studies.find(named(request, key))?.result() ?? null;
    return text === null ? missing(reply, 'study') : reply.type('application/json').send(text);
  });
  app.get('/api/studies/:id/seen.json', (request, reply) => {
    const text = studies.find(named(request, key))?.seen() ?? null;
    return text === null ? missing(reply, 'study') : reply.type('application/json').send(text);
  });
  app.post('/api/studies/:id/cancel', (request, reply) => {
    const study = named(request, key);
    if (studies.find(study) === undefined) return missing(reply, 'study');
    studies.cancel(study);
    return studies.find(study)!.news;
  });
  app.delete('/api/studies/:id', (request, reply) => {
    studies.forget(named(request, key));
    return reply.code(204).send();
  });

  app.get(everyPage, (request, reply) => {
    const page = pages(request.url.split('?')[0]!);
    if (page === undefined && request.url === '/')
      return refuse(reply, 503, 'page: expected a built one (npm run build:page), found none');
    if (page === undefined) return missing(reply, 'page');
    const keeping = page.immutable ? 'public, max-age=31536000, immutable' : 'no-cache';
    return reply.header('Cache-Control', keeping).type(page.type).send(page.bytes());
  });
  return app;
}

/** By the route that was found, and not by the path, which can be written in many ways. */
function wantedBy({ method, routeOptions }: FastifyRequest): Wanted {
  if (method !== 'GET' && method !== 'HEAD') return 'change';
  if (routeOptions.url === everyPage) return 'page';
  return ofRuns.includes(routeOptions.url ?? '') ? 'shown' : 'read';
}

const everyPage = '/*';
const oneRun = '/api/runs/:id';
const endingOfRun = '/api/runs/:id/ending';
const oneChunk = '/api/chunks/:id';
const ofRuns: readonly string[] = [oneRun, endingOfRun, oneChunk];

/** As it lies here where it can be taken so. */
function sendPacked(
  { headers }: FastifyRequest,
  reply: FastifyReply,
  packed: Uint8Array<ArrayBuffer>,
): FastifyReply {
  if (!/\bgzip\b/.test(String(headers['accept-encoding']))) return reply.send(gunzipSync(packed));
  return reply.header('Content-Encoding', 'gzip').send(Buffer.from(packed));
}

function named(request: FastifyRequest, what: z.ZodType<string>): string {
  return what.parse((request.params as { id: string }).id);
}

function refuse(reply: FastifyReply, status: number, ...lines: string[]): FastifyReply {
  return reply.code(status).type('application/json; charset=utf-8').send({ lines });
}

function missing(reply: FastifyReply, what: string): FastifyReply {
  return refuse(reply, 404, `${what}: expected one that is here, found none`);
}

function linesOf({ issues }: z.ZodError): string[] {
  return issues
    .slice(0, 20)
    .map(({ path, message }) => `${path.join('.') || 'message'}: ${message}`);
}

async function proof(checks: Threads, text: string): Promise<Proof> {
  let found: Proof | null = null;
  await checks.do<Proof>({ text }, (each) => (found = each));
  return found!;
}

function toldOf({ key, state, text, catalogue, reel, done, outcome, lines }: LivedRun) {
  const chunks = reel.chunks.map(({ digest, first, count }) => ({ digest, first, count }));
  return { run: key, state, text, events: reel.count, chunks, catalogue, done, outcome, lines };
}

function studyTold({ asked, news, seen }: StudyKept) {
  const text = seen();
  return { asked, ...news, cells: text === null ? [] : cellsOf(JSON.parse(text) as StudySeen) };
}
