import {
  type ASTNode,
  type DefinitionNode,
  type FragmentDefinitionNode,
  GraphQLError,
  Kind,
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
  /** Entry points in one operation: each may cost a statement or a plan. */
  entryPoints: 20,
  tokens: 4000,
  bodyBytes: 512 * 1024,
} as const;

/** Nesting deeper than {@link QUERY_LIMITS.depth}, fragments followed. */
export function depthLimit(context: ValidationContext) {
  return onOperations(context, (operation, fragments) => {
    const depth = depthOf(operation.selectionSet, fragments, 0, new Set());
    if (depth <= QUERY_LIMITS.depth) return;
    report(
      context,
      operation,
      'QUERY_TOO_DEEP',
      `This query nests deeper than ${QUERY_LIMITS.depth} levels.`,
    );
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

/** More entry points than {@link QUERY_LIMITS.entryPoints} in one operation, fragments followed. */
export function entryPointLimit(context: ValidationContext) {
  return onOperations(context, (operation, fragments) => {
    const count = fieldsIn(operation.selectionSet, fragments, new Set());
    if (count <= QUERY_LIMITS.entryPoints) return;
    const message = `This query has more than ${QUERY_LIMITS.entryPoints} fields at the top.`;
    report(context, operation, 'TOO_MANY_ENTRY_POINTS', message);
  });
}

type Fragments = ReadonlyMap<string, FragmentDefinitionNode>;
type Operation = Extract<DefinitionNode, { readonly kind: typeof Kind.OPERATION_DEFINITION }>;

function onOperations(context: ValidationContext, judge: (node: Operation, fragments: Fragments) => void) {
  const fragments = new Map(
    context
      .getDocument()
      .definitions.flatMap((node) =>
        node.kind === Kind.FRAGMENT_DEFINITION ? [[node.name.value, node]] : [],
      ),
  );
  return { OperationDefinition: (node: Operation) => judge(node, fragments) };
}

/** Fragments that go round in a circle are another rule's; here each path follows a fragment once. */
function depthOf(
  { selections }: SelectionSetNode,
  fragments: Fragments,
  depth: number,
  path: ReadonlySet<string>,
): number {
  if (depth > QUERY_LIMITS.depth) return depth;
  const depths = selections.map((selection) => {
    switch (selection.kind) {
      case Kind.FIELD:
        return selection.selectionSet
          ? depthOf(selection.selectionSet, fragments, depth + 1, path)
          : depth + 1;
      case Kind.INLINE_FRAGMENT:
        return depthOf(selection.selectionSet, fragments, depth, path);
      case Kind.FRAGMENT_SPREAD: {
        const name = selection.name.value;
        const fragment = fragments.get(name);
        if (fragment === undefined || path.has(name)) return depth;
        return depthOf(fragment.selectionSet, fragments, depth, new Set([...path, name]));
      }
      default:
        return selection satisfies never;
    }
  });
  return Math.max(depth, ...depths);
}

function fieldsIn({ selections }: SelectionSetNode, fragments: Fragments, path: ReadonlySet<string>): number {
  let count = 0;
  for (const selection of selections) {
    if (selection.kind === Kind.FIELD) count += 1;
    if (selection.kind === Kind.INLINE_FRAGMENT) count += fieldsIn(selection.selectionSet, fragments, path);
    if (selection.kind === Kind.FRAGMENT_SPREAD && !path.has(selection.name.value)) {
      const fragment = fragments.get(selection.name.value);
      const inside = new Set([...path, selection.name.value]);
      count += fragment === undefined ? 0 : fieldsIn(fragment.selectionSet, fragments, inside);
    }
    if (count > QUERY_LIMITS.entryPoints) return count;
  }
  return count;
}

function report(context: ValidationContext, node: ASTNode, code: string, message: string): void {
  context.reportError(new GraphQLError(message, { nodes: [node], extensions: { code } }));
}
