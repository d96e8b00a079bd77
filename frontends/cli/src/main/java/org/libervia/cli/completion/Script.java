package org.libervia.cli.completion;

/** What makes a shell complete our commands. */
enum Script {
    BASH(
            """
            # Completion of libervia-cli for bash: source this file.
            _libervia_cli() {
                local line=${COMP_LINE:0:COMP_POINT} current prefix candidate
                local -a words
                read -ra words <<<"$line"
                [[ $line == *[[:space:]] ]] && words+=("")
                current=${words[${#words[@]} - 1]}
                # Readline breaks words at these, and replaces only what follows the last of them.
                prefix=${current%"${current##*[@:=]}"}
                COMPREPLY=()
                while IFS=$'\\t' read -r candidate _; do
                    if [[ $candidate == :files ]]; then
                        compopt -o default
                        return
                    fi
                    COMPREPLY+=("$(printf '%q' "${candidate#"$prefix"}")")
                done < <("${words[0]}" complete -- "${words[@]:1}" 2>/dev/null)
            }
            complete -F _libervia_cli libervia-cli li jp
            """),
    FISH(
            """
            # Completion of libervia-cli for fish: put this file into ~/.config/fish/completions.
            function __libervia_cli
                set -l words (commandline -opc) (commandline -ct)
                set -l found ($words[1] complete -- $words[2..-1] 2>/dev/null)
                if test "$found" = :files
                    __fish_complete_path (commandline -ct)
                else
                    printf '%s\\n' $found
                end
            end
            for program in libervia-cli li jp
                complete -c $program -f -a '(__libervia_cli)'
            end
            """),
    ZSH(
            """
            #compdef libervia-cli li jp
            # Completion of libervia-cli for zsh: put this file as _libervia-cli into your $fpath.
            _libervia_cli() {
                local word text
                local -a found
                while IFS=$'\\t' read -r word text; do
                    if [[ $word == :files ]]; then
                        _files
                        return
                    fi
                    found+=("${word//:/\\\\:}:$text")
                done < <("$words[1]" complete -- "${(@)words[2,CURRENT]}" 2>/dev/null)
                _describe 'libervia-cli' found
            }
            if [[ $funcstack[1] == _libervia_cli || $funcstack[1] == _libervia-cli ]]; then
                _libervia_cli "$@"
            else
                compdef _libervia_cli libervia-cli li jp
            fi
            """);

    private final String text;

    Script(String text) {
        this.text = text;
    }

    String text() {
        return text;
    }
}
