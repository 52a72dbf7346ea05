import type { Request, Response } from 'express';
import { type Origin, trimmedAgent } from '../audit/author.js';

/** Where a request comes from, as the audit log keeps it. */
export function originOf(request: Request, response: Response): Origin {
  const requestId = String(response.getHeader('X-Request-Id'));
  return { requestId, address: request.ip ?? null, userAgent: trimmedAgent(request.headers['user-agent']) };
}
