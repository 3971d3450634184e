import {
  type ASTNode,
  type DefinitionNode,
  type FragmentDefinitionNode,
  GraphQLError,
  Kind,
  type SelectionNode,
  type SelectionSetNode,
  type ValidationContext,
} from 'graphql';

/**
 * What one request may ask for, judged before anything is read. The largest document of the screens stays below a
 * third of each; introspection by common tools fits too.
 */
export const QUERY_LIMITS = {
  depth: 16,
  aliases: 40,
  /** Uses of fragments in the whole document: what validates a document may follow each of them again and again. */
  spreads: 60,
  /** Entry points in one operation: each may cost a statement or a plan. */
  entryPoints: 20,
  tokens: 4000,
  bodyBytes: 512 * 1024,
} as const;

/** Nesting deeper than {@link QUERY_LIMITS.depth}, fragments followed. */
export function depthLimit(context: ValidationContext) {
  return onOperations(context, (operation, measures) => {
    if (measures.ofSelections(operation.selectionSet).depth <= QUERY_LIMITS.depth) return;
    const message = `This query nests deeper than ${QUERY_LIMITS.depth} levels.`;
    report(context, operation, 'QUERY_TOO_DEEP', message);
  });
}

/** More aliases than {@link QUERY_LIMITS.aliases} in the whole document. */
export function aliasLimit(context: ValidationContext) {
  let aliases = 0;
  return {
    Field(node: { readonly alias?: unknown } & ASTNode) {
      if (node.alias === undefined) return;
      aliases += 1;
      if (aliases !== QUERY_LIMITS.aliases + 1) return;
      report(context, node, 'TOO_MANY_ALIASES', `This query has more than ${QUERY_LIMITS.aliases} aliases.`);
    },
  };
}

/** More uses of fragments than {@link QUERY_LIMITS.spreads} in the whole document. */
export function spreadLimit(context: ValidationContext) {
  let spreads = 0;
  return {
    FragmentSpread(node: ASTNode) {
      spreads += 1;
      if (spreads !== QUERY_LIMITS.spreads + 1) return;
      const message = `This query uses fragments more than ${QUERY_LIMITS.spreads} times.`;
      report(context, node, 'TOO_MANY_FRAGMENTS', message);
    },
  };
}

/** More entry points than {@link QUERY_LIMITS.entryPoints} in one operation, fragments followed. */
export function entryPointLimit(context: ValidationContext) {
  return onOperations(context, (operation, measures) => {
    if (measures.ofSelections(operation.selectionSet).fields <= QUERY_LIMITS.entryPoints) return;
    const message = `This query has more than ${QUERY_LIMITS.entryPoints} fields at the top.`;
    report(context, operation, 'TOO_MANY_ENTRY_POINTS', message);
  });
}

type Operation = Extract<DefinitionNode, { readonly kind: typeof Kind.OPERATION_DEFINITION }>;

function onOperations(context: ValidationContext, judge: (node: Operation, measures: Measures) => void) {
  const measures = new Measures(
    context.getDocument().definitions.filter((node) => node.kind === Kind.FRAGMENT_DEFINITION),
  );
  return { OperationDefinition: (node: Operation) => judge(node, measures) };
}

interface Measure {
  /** Levels of fields, the deepest counted. */
  readonly depth: number;
  /** Fields at the top level, those of fragments included. */
  readonly fields: number;
}

const NOTHING: Measure = { depth: 0, fields: 0 };

/**
 * Measures each fragment once, however often it is used: followed at each use, twenty fragments that use each other
 * twice are a million paths. A fragment that comes back to itself counts for nothing there; another rule refuses it.
 */
class Measures {
  readonly #fragments: ReadonlyMap<string, FragmentDefinitionNode>;
  readonly #known = new Map<string, Measure>();

  constructor(fragments: readonly FragmentDefinitionNode[]) {
    this.#fragments = new Map(fragments.map((fragment) => [fragment.name.value, fragment]));
  }

  ofSelections({ selections }: SelectionSetNode): Measure {
    let depth = 0;
    let fields = 0;
    for (const selection of selections) {
      const measure = this.#ofSelection(selection);
      depth = Math.max(depth, measure.depth);
      fields += measure.fields;
    }
    return { depth, fields };
  }

  #ofSelection(selection: SelectionNode): Measure {
    switch (selection.kind) {
      case Kind.FIELD: {
        const below =
          selection.selectionSet === undefined ? 0 : this.ofSelections(selection.selectionSet).depth;
        return { depth: below + 1, fields: 1 };
      }
      case Kind.INLINE_FRAGMENT:
        return this.ofSelections(selection.selectionSet);
      case Kind.FRAGMENT_SPREAD:
        return this.#ofFragment(selection.name.value);
      default:
        return selection satisfies never;
    }
  }

  #ofFragment(name: string): Measure {
    const fragment = this.#fragments.get(name);
    const known = this.#known.get(name);
    if (known !== undefined || fragment === undefined) return known ?? NOTHING;
    this.#known.set(name, NOTHING);
    const measure = this.ofSelections(fragment.selectionSet);
    this.#known.set(name, measure);
    return measure;
  }
}

function report(context: ValidationContext, node: ASTNode, code: string, message: string): void {
  context.reportError(new GraphQLError(message, { nodes: [node], extensions: { code } }));
}
