import { open } from 'node:fs/promises';
import {
  defaultPolicies,
  notUtf8,
  POLICY_FILE_KIB,
  type PolicyBook,
  type PolicyFault,
  type PolicyFileReading,
  readPolicyFile,
  tooLarge,
} from '@tierline/rules';
import { ConfigurationError } from '../configuration-error.js';

/** Thrown for a policy file with faults: each of them in a line of its own. */
export class PolicyFileRefused extends ConfigurationError {
  constructor(
    readonly path: string,
    readonly faults: readonly string[],
  ) {
    const count = faults.length === 1 ? 'a fault' : `${faults.length} faults`;
    super(`POLICY_FILE ${path} has ${count}: mend it, or unset POLICY_FILE and the default policy decides`);
  }
}

/** Reads a policy file. Throws ConfigurationError, in words, for one that cannot be read at all. */
export async function readPolicyFileAt(path: string): Promise<PolicyFileReading> {
  const bytes = await bytesOf(path);
  if (bytes === null) return tooLarge();
  let text: string;
  try {
    text = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    return notUtf8();
  }
  return readPolicyFile(text);
}

/** The content of a file; null for one that is larger than a policy file may be, which is not read. */
async function bytesOf(path: string): Promise<Buffer | null> {
  let fault = 'is not a file';
  try {
    const file = await open(path, 'r');
    try {
      const { size, ...stat } = await file.stat().then((found) => ({ size: found.size, isFile: found.isFile() }));
      if (stat.isFile) return size > POLICY_FILE_KIB * 1024 ? null : await file.readFile();
    } finally {
      await file.close();
    }
  } catch (error) {
    fault = `cannot be read (${(error as NodeJS.ErrnoException).code})`;
  }
  throw new ConfigurationError(`${path} ${fault}; name a policy file`);
}

/** A fault as one line: file, path, reason. */
export function faultLine(file: string, { path, message }: PolicyFault): string {
  return `${file}: ${path === '' ? 'the file' : path}: ${message}`;
}

/** The policies that decide: those of the file, or the default where there is none. Throws ConfigurationError for a file that cannot be used. */
export async function loadPolicies(path: string | null): Promise<PolicyBook> {
  if (path === null) return defaultPolicies;
  const reading = await readPolicyFileAt(path);
  if (reading.ok) return reading.book;
  throw new PolicyFileRefused(
    path,
    reading.faults.map((fault) => faultLine(path, fault)),
  );
}
