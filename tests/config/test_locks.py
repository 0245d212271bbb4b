"""Three files say what is installed: pyproject.toml asks, uv.lock decides, requirements.lock repeats it for pip."""

import re
import tomllib

from config.postgres.places import PROJECT

PINNED = re.compile(r"^(?P<name>[a-z0-9-]+)==(?P<version>[^ ;]+)")


def read(name):
    return tomllib.loads((PROJECT / name).read_text(encoding="utf-8"))


def locked_packages():
    return [package for package in read("uv.lock")["package"] if package["name"] != "annals"]


def without_spaces(requirement):
    return re.sub(r"\s", "", requirement).lower()


def as_requirement(entry):
    extras = f"[{','.join(entry['extras'])}]" if "extras" in entry else ""
    return without_spaces(f"{entry['name']}{extras}{entry.get('specifier', '')}")


def test_uv_lock_answers_what_pyproject_asks():
    project = read("pyproject.toml")
    [ours] = [package for package in read("uv.lock")["package"] if package["name"] == "annals"]
    asked = {without_spaces(requirement) for requirement in project["project"]["dependencies"]}
    asked_by_group = {
        group: {without_spaces(requirement) for requirement in requirements}
        for group, requirements in project["dependency-groups"].items()
    }

    locked = {as_requirement(entry) for entry in ours["metadata"]["requires-dist"]}
    locked_by_group = {
        group: {as_requirement(entry) for entry in entries}
        for group, entries in ours["metadata"]["requires-dev"].items()
    }

    assert {sorted_specifier(requirement) for requirement in asked} == {sorted_specifier(entry) for entry in locked}
    assert asked_by_group == locked_by_group


def sorted_specifier(requirement):
    name, *specifiers = re.split(r"(?=[<>=!~])|,", requirement)
    return name, *sorted(filter(None, specifiers))


def test_requirements_lock_is_what_uv_exports():
    lines = (PROJECT / "requirements.lock").read_text(encoding="utf-8").splitlines()
    pinned = {match["name"]: match["version"] for line in lines if (match := PINNED.match(line))}
    hashes = {word for line in lines for word in re.findall(r"sha256:[0-9a-f]{64}", line)}

    packages = locked_packages()
    files = [file for package in packages for file in [*package.get("wheels", []), package.get("sdist")] if file]

    assert pinned == {package["name"]: package["version"] for package in packages}
    assert hashes == {file["hash"] for file in files}, (
        "Run: uv export --frozen --all-groups --no-emit-project --no-header --no-annotate -o requirements.lock"
    )
