package parse

type references struct{}
