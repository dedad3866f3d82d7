package org.onus.engine.criteria;

import dev.cel.common.CelAbstractSyntaxTree;
import dev.cel.common.ast.CelConstant;
import dev.cel.common.ast.CelExpr;
import dev.cel.common.navigation.CelNavigableAst;
import dev.cel.common.navigation.CelNavigableExpr;
import dev.cel.common.types.ListType;
import dev.cel.common.types.SimpleType;
import java.util.List;
import java.util.Objects;

/** What types alone do not see in a rule. */
final class RuleChecks {

  /** More than a hundred years of days; beyond it dates would leave the calendar. */
  private static final long MOST = 40_000;

  private RuleChecks() {}

  static void check(String text, CelAbstractSyntaxTree tree) throws RuleRefused {
    List<CelExpr> parts =
        CelNavigableAst.fromAst(tree).getRoot().allNodes().map(CelNavigableExpr::expr).toList();
    for (CelExpr part : parts) {
      checkShape(text, tree, part);
      checkNumbers(text, tree, part);
    }
    if (!Objects.equals(tree.getResultType(), SimpleType.BOOL)) {
      throw new RuleRefused(
          0,
          "the rule gives "
              + PlainReason.kind(tree.getResultType().name())
              + ", not yes or no; compare it, as in incidents(lastMonths(12)) >= 3");
    }
    if (parts.stream().noneMatch(RuleChecks::isFact)) {
      throw new RuleRefused(0, "the rule asks nothing about the person, so it fits all or none");
    }
  }

  /** A list of several kinds, a map or an object would carry values past the types. */
  private static void checkShape(String text, CelAbstractSyntaxTree tree, CelExpr part)
      throws RuleRefused {
    boolean fits =
        switch (part.getKind()) {
          case CALL, IDENT, CONSTANT -> true;
          case LIST ->
              !(tree.getType(part.id()).orElseThrow() instanceof ListType list)
                  || !(list.elemType().equals(SimpleType.DYN) || part.list().elements().isEmpty());
          case NOT_SET, SELECT, STRUCT, MAP, COMPREHENSION -> false;
        };
    if (!fits) {
      throw new RuleRefused(
          offset(text, tree, part),
          part.getKind() == CelExpr.ExprKind.Kind.LIST
              ? "a list holds things of one kind, as in sex in [female, other]"
              : "rules have words, numbers, operators and lists, and nothing else");
    }
  }

  private static int offset(String text, CelAbstractSyntaxTree tree, CelExpr part) {
    return PlainReason.startOfWord(
        text, tree.getSource().getPositionsMap().getOrDefault(part.id(), 0));
  }

  /** Numbers of days, months and years are written out, so that a window is the same for all. */
  private static void checkNumbers(String text, CelAbstractSyntaxTree tree, CelExpr part)
      throws RuleRefused {
    Vocabulary.Word word =
        part.getKind() == CelExpr.ExprKind.Kind.CALL
            ? Vocabulary.WORDS.get(part.call().function())
            : null;
    if (word == null) {
      return;
    }
    for (int i = 0; i < word.takes().size(); i++) {
      CelExpr argument = part.call().args().get(i + 1);
      if (word.takes().get(i).equals(SimpleType.INT) && !isPlainNumber(argument)) {
        throw new RuleRefused(
            offset(text, tree, argument),
            "%s takes a whole number from 1 to %d, written out, as in %s"
                .formatted(word.name(), MOST, word.usage()));
      }
    }
  }

  private static boolean isPlainNumber(CelExpr argument) {
    return argument.getKind() == CelExpr.ExprKind.Kind.CONSTANT
        && argument.constant().getKind() == CelConstant.Kind.INT64_VALUE
        && argument.constant().int64Value() >= 1
        && argument.constant().int64Value() <= MOST;
  }

  private static boolean isFact(CelExpr part) {
    if (part.getKind() == CelExpr.ExprKind.Kind.IDENT) {
      Vocabulary.Plain word = Vocabulary.PLAIN.get(part.ident().name());
      return word != null && word.isFact();
    }
    if (part.getKind() == CelExpr.ExprKind.Kind.CALL) {
      Vocabulary.Word word = Vocabulary.WORDS.get(part.call().function());
      return word != null && word.isFact();
    }
    return false;
  }
}
