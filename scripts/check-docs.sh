#!/usr/bin/env bash
# Fails if a link in the documentation leads nowhere: files, images and headings of Markdown pages. Addresses on the web
# are not followed. Names every broken link with its file and line.
set -euo pipefail
cd "$(dirname "$0")/.."

# The anchors of a page's headings, as code hosts make them: lower case, without punctuation, hyphens for blanks.
anchors() {
    sed '/^```/,/^```/d' "$1" | sed -n 's/^#\{1,6\} //p' |
        sed 's/\[\([^]]*\)\]([^)]*)/\1/g' | tr '[:upper:]' '[:lower:]' | sed 's/[^a-z0-9 _-]//g; s/ /-/g'
}

# LINE:TARGET of every link and image of a page, code left out.
links() {
    awk '
        /^ *```/ { code = !code; next }
        code { next }
        {
            text = $0
            gsub(/`[^`]*`/, "", text)
            while (match(text, /\]\([^) ]+\)|(src|srcset|href)="[^"]+"/)) {
                link = substr(text, RSTART, RLENGTH)
                text = substr(text, RSTART + RLENGTH)
                sub(/^\]\(|^(src|srcset|href)="/, "", link)
                sub(/[)"]$/, "", link)
                print FNR ":" link
            }
        }' "$1"
}

broken=0
checked=0
while IFS= read -r page; do
    while IFS=: read -r line target; do
        case $target in
            http:* | https:* | mailto:*) continue ;;
        esac
        checked=$((checked + 1))
        path=${target%%#*}
        anchor=
        case $target in *"#"*) anchor=${target#*#} ;; esac
        file=$page
        [ -z "$path" ] || file=$(dirname "$page")/$path
        if [ ! -e "$file" ]; then
            printf '%s:%s: %s: there is no such file\n' "$page" "$line" "$target" >&2
            broken=$((broken + 1))
        elif [ -n "$anchor" ] && ! anchors "$file" | grep -qxF -- "$anchor"; then
            printf '%s:%s: %s: there is no such heading\n' "$page" "$line" "$target" >&2
            broken=$((broken + 1))
        fi
    done < <(links "$page")
done < <(git ls-files --cached --others --exclude-standard '*.md' | sort)

printf 'check-docs: %d links, %d broken\n' "$checked" "$broken"
[ "$checked" -gt 0 ] && [ "$broken" -eq 0 ]
