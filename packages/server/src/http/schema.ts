/** What a program needs to know of the API and of the command line; the pages of `/docs` are written from it. */
export interface Reference {
  readonly document: OpenApiDocument;
  readonly commands: readonly CommandHelp[];
  readonly problems: readonly ProblemHelp[];
}

/** One way to call `todoke`, as its help prints it. */
export interface CommandHelp {
  /** Without `todoke` itself; the first word is the command. */
  readonly usage: string;
  readonly does: string;
}

/** A reason a request can be refused for. */
export interface ProblemHelp {
  readonly reason: string;
  readonly status: number;
  readonly ja: string;
  readonly en: string;
}

/** The parts of an OpenAPI 3.1 document that are read again; the rest is only handed out. */
export interface OpenApiDocument {
  readonly openapi: string;
  readonly info: {
    readonly title: string;
    readonly version: string;
    readonly description: string;
    readonly license: { readonly name: string; readonly identifier: string };
  };
  readonly servers: readonly { readonly url: string }[];
  /** By path, then by method in lower case. */
  readonly paths: Readonly<Record<string, Readonly<Record<string, OpenApiOperation>>>>;
  readonly components: {
    readonly schemas: Readonly<Record<string, JsonSchema>>;
    readonly securitySchemes: Readonly<Record<string, { readonly type: string; readonly scheme: string }>>;
  };
}

export interface OpenApiOperation {
  readonly operationId: string;
  readonly summary: string;
  readonly description?: string;
  readonly parameters: readonly OpenApiParameter[];
  readonly requestBody?: { readonly required: boolean; readonly content: OpenApiContent };
  /** Scopes a key needs, by the name of the scheme; absent where no key is asked for. */
  readonly security?: readonly Readonly<Record<string, readonly string[]>>[];
  /** By status; `default` is every problem. */
  readonly responses: Readonly<Record<string, OpenApiResponse>>;
}

export interface OpenApiParameter {
  readonly name: string;
  readonly in: 'path' | 'query';
  readonly required: boolean;
  readonly schema: JsonSchema;
}

export interface OpenApiResponse {
  readonly description: string;
  readonly content?: OpenApiContent;
}

/** By media type. */
type OpenApiContent = Readonly<Record<string, { readonly schema?: JsonSchema }>>;

/** As much of JSON Schema as our edges use. */
export interface JsonSchema {
  readonly $ref?: string;
  readonly type?: string;
  readonly description?: string;
  readonly enum?: readonly unknown[];
  readonly const?: unknown;
  readonly format?: string;
  readonly properties?: Readonly<Record<string, JsonSchema>>;
  readonly required?: readonly string[];
  readonly items?: JsonSchema;
  readonly additionalProperties?: boolean | JsonSchema;
  readonly anyOf?: readonly JsonSchema[];
  readonly oneOf?: readonly JsonSchema[];
  readonly minLength?: number;
  readonly maxLength?: number;
  readonly minItems?: number;
  readonly maxItems?: number;
}
