import type { RequestHandler } from 'express';
import type { Logger } from 'pino';
import type { Metrics } from '../operations/metrics.js';

/** Counts each answer, and notes it under its number: how it was asked, without what was asked, and what came of it. */
export function accounted(metrics: Metrics, log: Logger): RequestHandler {
  return (request, response, next) => {
    const begunAt = performance.now();
    const { method } = request;
    response.once('finish', () => {
      const { statusCode: status } = response;
      metrics.answer(status);
      const facts = { requestId: response.getHeader('X-Request-Id'), method, status };
      const took = Math.round(performance.now() - begunAt);
      if (status >= 500) log.warn({ ...facts, took }, 'answered');
      else log.debug({ ...facts, took }, 'answered');
    });
    next();
  };
}
