locals {
  name = "one-a"
}

data "null_data_source" "values" {
  inputs = {
    foo = "bar"
  }
}

data "http" "releases" {
  url = "https://example.com/releases"
}

output "name" {
  value = local.name
}

data "coder_parameter" "question" {
  name    = "one_a_question"
  default = local.name
  option {
    name  = local.name
    value = local.name
  }
  option {
    name  = "latest"
    value = jsondecode(data.http.releases.response_body).latest
  }
  option {
    name  = "foo"
    value = data.null_data_source.values.outputs["foo"]
  }
}
