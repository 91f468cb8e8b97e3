# What the four commands share. Each begins: here=$(cd "$(dirname "$0")" && pwd); . "$here/.mvn/commands.sh"
set -euo pipefail
cd_from=$PWD
build=$here/.build

# The words of the commands, in Chinese where the locale is.
case "${LC_ALL:-${LC_MESSAGES:-${LANG:-}}}" in
zh*) say() { echo "$2" >&2; } ;;
*) say() { echo "$1" >&2; } ;;
esac

# Says what is missing and the line that mends it, and ends.
lacking() {
  say "Missing: $1. Install it with: $2" "缺少 $1，請執行：$2"
  exit 2
}

# Installs Debian packages when we are root on Debian; true when they are there afterwards.
debian_install() {
  [ "$(id -u)" = 0 ] && command -v apt-get >/dev/null || return 1
  say "Installing $* …" "安裝 $* …"
  { apt-get -qq update && DEBIAN_FRONTEND=noninteractive apt-get -qq install -y --no-install-recommends "$@"; } >&2
}

java_of() {
  local version
  version=$(sed -n 's/^JAVA_VERSION="\([0-9]*\).*/\1/p' "$1/release" 2>/dev/null) || return 1
  [ "${version:-0}" -ge 25 ] && [ -x "$1/bin/javac" ]
}

find_jdk() {
  local home on_path
  on_path=$(command -v java || true)
  [ -z "$on_path" ] || on_path=$(dirname "$(dirname "$(readlink -f "$on_path")")")
  for home in "${JAVA_HOME:-}" "$on_path" /usr/lib/jvm/*25* "$HOME"/.sdkman/candidates/java/25* "$HOME"/.jdks/*25* \
    /opt/*jdk*25* /usr/lib/jvm/*; do
    if [ -n "$home" ] && java_of "$home"; then
      export JAVA_HOME=$home
      return
    fi
  done
  return 1
}

need_jdk() {
  find_jdk || { debian_install openjdk-25-jdk-headless || debian_install temurin-25-jdk; } && find_jdk ||
    lacking "JDK 25" "apt-get install -y openjdk-25-jdk-headless  (https://adoptium.net)"
}

maven_is_new() {
  local version
  version=$(mvn --version 2>/dev/null | sed -n 's/.*Apache Maven \([0-9.]*\).*/\1/p')
  [ "$(printf '%s\n3.8.7\n' "${version:-0}" | sort -V | head -1)" = 3.8.7 ]
}

need_maven() {
  export MAVEN_ARGS= PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD=1
  maven_is_new || { debian_install maven && maven_is_new; } || lacking "Maven 3.8.7" "apt-get install -y maven"
}

editor=()
maven() {
  (cd "$here" && mvn -B -ntp -Dstyle.color=never "${editor[@]}" "$@")
}

# The flags of every JVM of ours; the ahead-of-time cache only fits the flags it was made with.
java_flags=(-XX:+UseParallelGC "-Xmx${BROADSHEET_HEAP:-320m}" -XX:+UseCompactObjectHeaders -XX:+ExitOnOutOfMemoryError
  -Dstdout.encoding=UTF-8 -Dstderr.encoding=UTF-8 --enable-native-access=ALL-UNNAMED --sun-misc-unsafe-memory-access=allow
  -Dbroadsheet.postgresql="$build/postgresql")

is_fresh() {
  [ -e "$build/current/built" ] && [ -z "$(find "$here/pom.xml" "$here/app/pom.xml" "$here/app/src/main" "$here/.mvn" \
    -newer "$build/current/built" -print -quit)" ]
}

# Builds the application when its sources are newer than it. A paper that runs keeps the files it started from.
need_application() {
  need_jdk
  is_fresh && return
  mkdir -p "$build"
  (
    flock 9
    is_fresh || build_application
  ) 9>"$build/lock"
}

# What makes the paper better and is no must; as root on Debian it is installed, else ./broadsheet doctor names it.
want_tools() {
  command -v vipsthumbnail >/dev/null || debian_install libvips-tools ||
    say "(No vipsthumbnail: pictures are not made smaller as WebP.)" "（沒有 vipsthumbnail，圖片不會縮成 WebP。）"
}

# The editor of the writing room is built with it; without it stories are written as plain text.
node_is_new() {
  local version
  version=$(node --version 2>/dev/null | sed -n 's/^v//p') && command -v npm >/dev/null || return 1
  [ "$(printf '%s\n20.19.0\n' "${version:-0}" | sort -V | head -1)" = 20.19.0 ]
}

want_editor() {
  node_is_new || { debian_install nodejs npm && node_is_new; } || {
    say "(No Node.js 20.19: the writing room is without its editor.)" "（沒有 Node.js 20.19，寫稿頁沒有編輯器，改用純文字。）"
    editor=(-Deditor.skip=true)
  }
}

build_application() {
  local application
  application=$build/app-$(date +%s)
  say "Building …" "建置中…"
  need_maven
  want_tools
  want_editor
  touch "$build/begun"
  maven -pl app package -Dmaven.test.skip=true >&2 9>&- ||
    { say "The build failed." "建置失敗。"; exit 2; }
  rm -rf "$application"
  cp -r "$here/app/target/quarkus-app" "$application"
  train "$application" 9>&- || say "(No ahead-of-time cache: starts take a second longer.)" "（沒有預先編譯快取，啟動會慢一秒。）"
  mv "$build/begun" "$application/built"
  ln -sfn "$application" "$build/next"
  mv -T "$build/next" "$build/current"
  remove_old "$application"
}

remove_old() {
  local old
  for old in "$build"/app-*; do
    [ "$old" = "$1" ] || grep -qsF "$old/" /proc/[0-9]*/cmdline || rm -rf "$old"
  done
}

# Lets a paper run once on an empty folder and read a few pages, so that the JVM remembers what a start needs.
train() {
  local application=$1 port=$((20000 + RANDOM)) paper page
  "$JAVA_HOME/bin/java" "${java_flags[@]}" -XX:AOTCacheOutput="$application/app.aot" \
    -jar "$application/quarkus-run.jar" serve --data "$application/training" --port "$port" \
    >"$build/training.log" 2>&1 &
  paper=$!
  until get "$port" / >"$build/training.html" 2>/dev/null; do
    kill -0 "$paper" 2>/dev/null || { rm -rf "$application/training"; return 1; }
    sleep 0.1
  done
  for page in / /latest $(grep -o 'href="/[a-z0-9/-]*"' "$build/training.html" | cut -d'"' -f2 | sort -u | head -40); do
    get "$port" "$page" >/dev/null 2>&1 || true
  done
  kill "$paper"
  # It ends by itself (0) or by the signal (143); all else is a crash.
  wait "$paper" || [ $? = 143 ] || return 1
  rm -rf "$application/training" "$application"/app.aot.config "$build/training.html"
  [ -e "$application/app.aot" ]
}

get() {
  (
    exec 3<>"/dev/tcp/127.0.0.1/$1"
    printf 'GET %s HTTP/1.0\r\nHost: localhost\r\n\r\n' "$2" >&3
    cat <&3
  )
}

# The JVM reads arguments and file names as the locale says, and not every machine has one that knows Chinese.
use_utf8() {
  [ "$(locale charmap 2>/dev/null)" = UTF-8 ] && return
  export BROADSHEET_LANGUAGE="${LC_ALL:-${LC_MESSAGES:-${LANG:-}}}" LC_ALL=C.UTF-8
}

# Becomes the program: application COMMAND ARGUMENTS…
application() {
  local home cache=()
  home=$(readlink -f "$build/current")
  [ ! -e "$home/app.aot" ] || cache=(-XX:AOTCache="$home/app.aot" -Xlog:aot=off -Xlog:cds=off)
  cd "$cd_from"
  use_utf8
  # shellcheck disable=SC2086
  exec "$JAVA_HOME/bin/java" "${java_flags[@]}" "${cache[@]}" ${BROADSHEET_JAVA_OPTIONS:-} \
    -jar "$home/quarkus-run.jar" "$@"
}
