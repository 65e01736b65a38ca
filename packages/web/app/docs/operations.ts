import type { JsonSchema, OpenApiDocument, OpenApiOperation } from '@todoke/server/contract';

/** One operation of the document with its address. */
export interface ListedOperation extends OpenApiOperation {
  readonly method: string;
  readonly path: string;
  /** The scope its key must have; null where a key changes nothing. */
  readonly scope: string | null;
  /** It answers without a key, too. */
  readonly keyOptional: boolean;
  /** Only the operator of the server may call it. */
  readonly operatorOnly: boolean;
}

/** Every operation, as they stand in the document. */
export function listOperations(document: OpenApiDocument): readonly ListedOperation[] {
  return Object.entries(document.paths).flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, operation]) => ({
      ...operation,
      method: method.toUpperCase(),
      path,
      scope: operation.security?.flatMap((each) => Object.values(each).flat()).join(', ') ?? null,
      keyOptional: operation.security?.some((each) => Object.keys(each).length === 0) === true,
      operatorOnly: path.startsWith('/v1/ops/'),
    })),
  );
}

export function bodyOf({ requestBody }: OpenApiOperation): JsonSchema | null {
  return Object.values(requestBody?.content ?? {})[0]?.schema ?? null;
}
