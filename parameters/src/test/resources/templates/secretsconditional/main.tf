data "coder_parameter" "use_github" {
  name    = "use_github"
  type    = "bool"
  default = false
}

data "coder_secret" "github" {
  count        = data.coder_parameter.use_github.value == "true" ? 1 : 0
  env          = "GITHUB_TOKEN"
  help_message = "Add a GitHub PAT"
}
