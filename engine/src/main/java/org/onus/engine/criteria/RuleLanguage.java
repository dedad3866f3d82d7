package org.onus.engine.criteria;

import dev.cel.checker.CelStandardDeclarations;
import dev.cel.checker.CelStandardDeclarations.StandardFunction;
import dev.cel.common.CelAbstractSyntaxTree;
import dev.cel.common.CelFunctionDecl;
import dev.cel.common.CelOptions;
import dev.cel.common.CelOverloadDecl;
import dev.cel.common.CelValidationException;
import dev.cel.common.CelValidationResult;
import dev.cel.common.ast.CelExpr;
import dev.cel.common.types.CelType;
import dev.cel.common.types.SimpleType;
import dev.cel.compiler.CelCompiler;
import dev.cel.compiler.CelCompilerBuilder;
import dev.cel.compiler.CelCompilerFactory;
import dev.cel.parser.CelMacro;
import dev.cel.runtime.CelEvaluationException;
import dev.cel.runtime.CelFunctionBinding;
import dev.cel.runtime.CelRuntime;
import dev.cel.runtime.CelRuntimeBuilder;
import dev.cel.runtime.CelRuntimeFactory;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.onus.engine.incidents.RiskGrade;

/**
 * CEL with the words of {@link Vocabulary} and the operators of logic, comparison and plain
 * arithmetic, and nothing else: no text, no time, no loop, no way round the types. Division is left
 * out since it can fail for a person in the middle of a million.
 */
final class RuleLanguage {

  private static final CelOptions OPTIONS =
      CelOptions.current().enableHeterogeneousNumericComparisons(true).build();

  private static final StandardFunction[] OPERATORS = {
    StandardFunction.LOGICAL_AND,
    StandardFunction.LOGICAL_OR,
    StandardFunction.LOGICAL_NOT,
    StandardFunction.CONDITIONAL,
    StandardFunction.EQUALS,
    StandardFunction.NOT_EQUALS,
    StandardFunction.LESS,
    StandardFunction.LESS_EQUALS,
    StandardFunction.GREATER,
    StandardFunction.GREATER_EQUALS,
    StandardFunction.IN,
    StandardFunction.ADD,
    StandardFunction.SUBTRACT,
    StandardFunction.MULTIPLY,
    StandardFunction.NEGATE
  };

  private final CelCompiler compiler = compiler();
  private final CelRuntime runtime = runtime();

  private RuleLanguage() {}

  /** The one language; built when a rule is first compiled, which takes most of a second cold. */
  static RuleLanguage instance() {
    return Holder.INSTANCE;
  }

  private static final class Holder {
    private static final RuleLanguage INSTANCE = new RuleLanguage();
  }

  CelRuntime.Program compile(String text) throws RuleRefused {
    CelValidationResult result = compiler.compile(text);
    if (result.hasError()) {
      throw PlainReason.of(text, result.getErrors());
    }
    try {
      CelAbstractSyntaxTree tree = result.getAst();
      RuleChecks.check(text, tree);
      return runtime.createProgram(tree);
    } catch (CelValidationException | CelEvaluationException e) {
      throw new RuleRefused(0, PlainReason.oneLine(e));
    }
  }

  private static CelCompiler compiler() {
    CelCompilerBuilder builder =
        CelCompilerFactory.standardCelCompilerBuilder()
            .setOptions(OPTIONS)
            .setStandardEnvironmentEnabled(false)
            .setStandardDeclarations(
                CelStandardDeclarations.newBuilder().includeFunctions(OPERATORS).build())
            .addVar(Vocabulary.SUBJECT, Vocabulary.PERSON);
    Vocabulary.PLAIN.values().forEach(word -> builder.addVar(word.name(), word.type()));
    for (Vocabulary.Word word : Vocabulary.WORDS.values()) {
      List<CelType> takes =
          Stream.concat(Stream.of(Vocabulary.PERSON), word.takes().stream()).toList();
      builder.addMacros(aboutThePerson(word));
      builder.addFunctionDeclarations(
          CelFunctionDecl.newFunctionDeclaration(
              word.name(), CelOverloadDecl.newGlobalOverload(word.name(), word.gives(), takes)));
    }
    return builder.build();
  }

  /** Hands the person to the word, so that the analyst need not. */
  @SuppressWarnings("Immutable") // words are made once, of lists that cannot be changed
  private static CelMacro aboutThePerson(Vocabulary.Word word) {
    return CelMacro.newGlobalMacro(
        word.name(),
        word.takes().size(),
        (tree, target, arguments) -> {
          List<CelExpr> all = new ArrayList<>();
          all.add(tree.newIdentifier(Vocabulary.SUBJECT));
          all.addAll(arguments);
          return Optional.of(tree.newGlobalCall(word.name(), all.toArray(CelExpr[]::new)));
        });
  }

  private static CelRuntime runtime() {
    CelRuntimeBuilder builder = CelRuntimeFactory.plannerRuntimeBuilder().setOptions(OPTIONS);
    Vocabulary.WORDS.values().forEach(word -> builder.addFunctionBindings(binding(word)));
    return builder.build();
  }

  @SuppressWarnings("Immutable") // a word's work holds nothing
  private static CelFunctionBinding binding(Vocabulary.Word word) {
    Vocabulary.Work work = word.work();
    List<Class<?>> takes = new ArrayList<>();
    takes.add(Subject.class);
    word.takes().forEach(type -> takes.add(javaClass(type)));
    return CelFunctionBinding.from(
        word.name(),
        takes,
        arguments ->
            work.of((Subject) arguments[0], Arrays.copyOfRange(arguments, 1, arguments.length)));
  }

  private static Class<?> javaClass(CelType type) {
    if (type.equals(SimpleType.INT)) {
      return Long.class;
    }
    return type.equals(Vocabulary.WINDOW) ? Window.class : RiskGrade.class;
  }
}
