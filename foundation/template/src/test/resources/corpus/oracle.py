#!/usr/bin/env python3
"""Asks Python's Jinja2 for the expected output of the corpus.

    oracle.py FILE...          prints the files with the expectations that Jinja2 gives
    oracle.py --write FILE...  writes them

A file is a list of lines:

    # a comment
    data {...}          variables (JSON) of the templates that follow
    options html trim lstrip   as the name says; "options" alone goes back to none
    template NAME "..." another template, which those that follow may load (a JSON string)
    forget              forgets the other templates
    any other line      a template; if it starts with a quote, a JSON string
    => "..."            what it renders to (a JSON string), or "=> error"

In data, {"$markup": ".."} is a safe string, {"$tuple": [..]} a tuple, {"$object": {..}} an object with attributes,
and the key "$gettext" holds translations; those of plurals are named "singular|0" and "singular|1" (for more than one).
"""
import json
import sys

import jinja2
from markupsafe import Markup


class Thing:
    def __init__(self, attributes):
        self.__dict__.update(attributes)

    def __str__(self):
        return "thing"


def revive(value):
    if isinstance(value, list):
        return [revive(item) for item in value]
    if not isinstance(value, dict):
        return value
    if "$markup" in value:
        return Markup(value["$markup"])
    if "$tuple" in value:
        return tuple(revive(item) for item in value["$tuple"])
    if "$object" in value:
        return Thing(revive(value["$object"]))
    return {key: revive(item) for key, item in value.items()}


def text(line):
    return json.loads(line) if line.startswith('"') else line


class Case:
    def __init__(self):
        self.data = {}
        self.options = []
        self.templates = {}

    def environment(self):
        environment = jinja2.Environment(
            loader=jinja2.DictLoader(self.templates),
            autoescape=lambda name: (name or "").endswith(".html"),
            trim_blocks="trim" in self.options,
            lstrip_blocks="lstrip" in self.options,
            extensions=["jinja2.ext.do", "jinja2.ext.loopcontrols", "jinja2.ext.i18n"],
        )
        texts = self.data.get("$gettext", {})

        def one(message):
            return texts.get(message, message)

        def many(singular, plural, number):
            key = "%s|%d" % (singular, number > 1)
            return texts.get(key, singular if number == 1 else plural)

        environment.install_gettext_callables(
            gettext=one,
            ngettext=many,
            newstyle=True,
            pgettext=lambda context, message: texts.get(context + "@" + message, message),
            npgettext=lambda context, singular, plural, number: many(context + "@" + singular, plural, number),
        )
        return environment

    def render(self, template):
        name = "main.html" if "html" in self.options else "main.txt"
        self.templates[name] = template
        try:
            return self.environment().get_template(name).render(**revive(self.data))
        except Exception as problem:  # whatever it is, the template has none to show
            self.problem = "%s: %s" % (type(problem).__name__, problem)
            return None


def lines(path):
    case = Case()
    with open(path, encoding="utf-8") as source:
        for line in source.read().split("\n"):
            if line.startswith("=> "):
                continue
            yield line
            word, _, rest = line.partition(" ")
            if not line or word == "#":
                continue
            if word == "data":
                case.data = json.loads(rest)
            elif word == "options":
                case.options = rest.split()
            elif word == "template":
                name, _, body = rest.partition(" ")
                case.templates[name] = json.loads(body)
            elif word == "forget":
                case.templates.clear()
            else:
                result = case.render(text(line))
                if result is None:
                    if "--problems" in sys.argv:
                        print(path, line, case.problem, sep="\n   ", file=sys.stderr)
                    yield "=> error"
                else:
                    yield "=> " + json.dumps(result, ensure_ascii=False)


if __name__ == "__main__":
    for path in [argument for argument in sys.argv[1:] if not argument.startswith("--")]:
        shown = "\n".join(lines(path))
        if "--write" in sys.argv:
            with open(path, "w", encoding="utf-8") as target:
                target.write(shown)
        else:
            sys.stdout.buffer.write(shown.encode("utf-8"))
