package org.onus.app.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.jar.Attributes;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import java.util.stream.Collectors;

/** The script {@code onus} in a checkout of its own, with the programs that it calls. */
record Launcher(Path home, Path tools, Map<String, String> environment) {

  /** Of a checkout that is not built; building it only leaves a mark in {@code builds}. */
  static Launcher withoutBuild(Path folder) throws IOException {
    Path home = checkout(folder);
    Path tools = Files.createDirectories(folder.resolve("tools"));
    Path jdk = Files.createDirectories(folder.resolve("jdk"));
    Files.writeString(jdk.resolve("release"), "JAVA_VERSION=\"25.0.1\"\n");
    program(jdk.resolve("bin").resolve("javac"), "");
    program(
        jdk.resolve("bin").resolve("java"),
        """
        case "$*" in
          *jarmode=tools*) mkdir -p "${@: -1}" && echo jar >"${@: -1}/app-1-exec.jar"; exit ;;
          *AOTCacheOutput* | *" generate "*) exit ;;
        esac
        while [ "$1" != -cp ]; do shift; done
        jar=$2
        shift 3
        echo "$PWD: $*"
        if [ "$1" = serve ]; then
          touch "$2/serving"
          while [ ! -f "$2/stop" ]; do sleep 0.02; done
          if [ -f "$jar" ]; then echo "still there"; fi
        fi
        """);
    program(
        tools.resolve("mvn"),
        """
        echo build >>"%1$s/builds"
        [ ! -f "%1$s/fails" ] || exit 1
        while [ -f "%1$s/slow" ]; do sleep 0.02; done
        mkdir -p "%1$s/app/target" && echo jar >"%1$s/app/target/app-1-exec.jar"
        """
            .formatted(home));
    return new Launcher(
        home,
        tools,
        Map.of("JAVA_HOME", jdk.toString(), "PATH", tools + ":" + System.getenv("PATH")));
  }

  /** Of a checkout whose build is the program under test. */
  static Launcher built(Path folder) throws IOException {
    Path home = checkout(folder);
    Path run = Files.createDirectories(home.resolve("app/target/run-1"));
    Manifest manifest = new Manifest();
    manifest.getMainAttributes().put(Attributes.Name.MANIFEST_VERSION, "1.0");
    manifest
        .getMainAttributes()
        .put(
            Attributes.Name.CLASS_PATH,
            Arrays.stream(System.getProperty("java.class.path").split(":", -1))
                .map(part -> Path.of(part).toUri().toString())
                .collect(Collectors.joining(" ")));
    new JarOutputStream(Files.newOutputStream(run.resolve("onus.jar")), manifest).close();
    Files.writeString(home.resolve("app/target/built"), "run-1\n");
    return new Launcher(home, home, Map.of("JAVA_HOME", System.getProperty("java.home")));
  }

  private static Path checkout(Path folder) throws IOException {
    Path home = Files.createDirectories(folder.resolve("check out"));
    Files.createFile(home.resolve("pom.xml"));
    for (String module : List.of("engine", "synthetic", "app")) {
      Files.createDirectories(home.resolve(module).resolve("src").resolve("main"));
      Files.createFile(home.resolve(module).resolve("pom.xml"));
    }
    Path script = home.resolve("onus");
    Files.copy(Path.of("..", "onus"), script, StandardCopyOption.COPY_ATTRIBUTES);
    return home;
  }

  private static void program(Path file, String script) throws IOException {
    Files.createDirectories(file.getParent());
    Files.writeString(file, "#!/usr/bin/env bash\nset -eu\n" + script);
    Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwxr-xr-x"));
  }

  /** A process of the script. */
  record Started(Process process, Path out, Path err) {

    Terminal ended() throws IOException, InterruptedException {
      if (!process.waitFor(5, TimeUnit.MINUTES)) {
        process.destroyForcibly();
        throw new AssertionError("not ended in five minutes");
      }
      return new Terminal(process.exitValue(), Files.readString(out), Files.readString(err));
    }
  }

  Terminal run(Path from, String... arguments) throws IOException, InterruptedException {
    return start(from, arguments).ended();
  }

  Started start(Path from, String... arguments) throws IOException {
    return start(from, home.resolve("onus"), Map.of(), arguments);
  }

  Started start(Path from, Path script, Map<String, String> more, String... arguments)
      throws IOException {
    List<String> command = new ArrayList<>(List.of(script.toString()));
    command.addAll(List.of(arguments));
    Path out = Files.createTempFile(tools, "said", ".out");
    Path err = Files.createTempFile(tools, "said", ".err");
    ProcessBuilder process =
        new ProcessBuilder(command)
            .directory(from.toFile())
            .redirectOutput(out.toFile())
            .redirectError(err.toFile());
    process.environment().putAll(environment);
    process.environment().putAll(more);
    return new Started(process.start(), out, err);
  }
}
